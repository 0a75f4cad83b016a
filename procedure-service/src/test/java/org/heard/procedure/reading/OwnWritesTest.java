package org.heard.procedure.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** After a write, no list shows its writer an older state. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OwnWritesTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    @DataSource("system")
    io.agroal.api.AgroalDataSource database;

    @Test
    void a_list_read_right_after_a_step_holds_the_step() {
        for (var round = 0; round < 5; round++) {
            var id = complaint();
            var version = answer(id);
            assertEquals(version, lines().extract().jsonPath().getLong("items.find { it.id == '" + id + "' }.version"));
        }
    }

    @Test
    void a_list_that_is_behind_for_too_long_says_so() throws SQLException {
        var id = complaint();
        lines();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('projection_build'))")) {
                lock.execute();
                answer(id);
                list().statusCode(503).body("code", equalTo("try-again")).header("Retry-After", notNullValue());
            }
            connection.rollback();
        }
        lines().statusCode(200);
    }

    private UUID complaint() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));
        Council.of(id);
        return id;
    }

    private static long answer(UUID id) {
        return Council.of(id)
                .take(
                        "stage-1/responses",
                        "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}")
                .getLong("version");
    }

    private static ValidatableResponse lines() {
        return list().statusCode(200);
    }

    private static ValidatableResponse list() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .get("/v1/worklist?limit=200&status=all")
                .then();
    }
}
