package org.heard.procedure.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Statements;
import org.heard.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another council's complaint costs what an unknown one costs. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SameStatementsTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @ParameterizedTest
    @ValueSource(strings = {"", "/clocks", "/timeline", "/status", "/points"})
    void a_read_runs_the_same_for_another_councils_complaint_and_for_none(String below) {
        calendar.set(LocalDate.of(2026, 1, 9));
        var ours = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5))).path(below);
        var nobodys = "/v1/complaints/" + UUID.randomUUID() + below;
        var another = run(Council.E10, ours, 404);
        assertFalse(another.isEmpty());
        assertEquals(run(Council.E10, nobodys, 404), another);
        assertNotEquals(run(Council.E09, ours, 200), another, "what a read runs is not seen");
    }

    private static Map<String, Integer> run(String client, String path, int status) {
        return Statements.of(() -> RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get(path)
                .then()
                .statusCode(status));
    }
}
