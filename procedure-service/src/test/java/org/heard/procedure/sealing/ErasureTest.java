package org.heard.procedure.sealing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.problem.Refused;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** An erasure that was decided destroys the complaint's key, for ever; what is left is days and codes. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ErasureTest {

    private static final LocalDate RECEIVED = LocalDate.of(2018, 3, 5);
    private static final String DECISION =
            "{'decidedOn':'2018-03-12','ground':'person-asked','decidedBy':'manager.e09','decision':'RET-1'}";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    Sealer sealer;

    @Inject
    KeyDestruction destruction;

    @Inject
    @DataSource("keys")
    io.agroal.api.AgroalDataSource keys;

    @Test
    void the_words_are_gone_and_the_facts_are_told_as_before() throws SQLException {
        var id = withdrawn();
        var council = Council.of(id);
        var facts = council.read("/timeline").getList("items.fact");
        var figures = figures();
        council.take("erasures", DECISION);

        await().atMost(Duration.ofSeconds(60)).until(() -> keysOf(id) == 0);
        var timeline = council.read("/timeline");
        assertFalse(timeline.prettify().contains("Wilf"));
        assertTrue(timeline.prettify().contains("[erased]"));
        assertEquals(facts, timeline.getList("items.fact").subList(0, facts.size()));
        var shown = council.read("");
        assertEquals("2018-03-12", shown.getString("erased.decidedOn"));
        assertEquals(figures, figures());
        await().atMost(Duration.ofSeconds(60)).until(() -> Records.of("heard.procedure.v1", id.toString()).stream()
                .anyMatch(record -> "uk.heard.ComplaintErased.v1".equals(Records.header(record, "ce_type"))));
        council.post("teams", "{'assignedOn':'2018-03-12','team':'north'}")
                .statusCode(409)
                .body("code", equalTo("complaint-erased"));
    }

    @Test
    void a_legal_hold_refuses_it_with_its_reason_until_it_is_lifted() throws SQLException {
        var id = withdrawn();
        var council = Council.of(id);
        council.take(
                "legal-holds",
                "{'placedOn':'2018-03-12','ground':'court-proceedings','words':'Case 7.','reviewOn':'2018-09-12'}");
        council.post("erasures", DECISION)
                .statusCode(409)
                .body("code", equalTo("legal-hold-in-force"))
                .body("detail", containsString("court-proceedings"));
        assertEquals(1, keysOf(id));
        council.take("legal-hold-liftings", "{'liftedOn':'2018-03-12','ground':'court-proceedings'}");
        council.take("erasures", DECISION);
        await().atMost(Duration.ofSeconds(60)).until(() -> keysOf(id) == 0);
    }

    @Test
    void a_key_that_comes_back_with_a_backup_is_destroyed_again_and_none_is_made_anew() throws SQLException {
        var id = withdrawn();
        Council.of(id).take("erasures", DECISION);
        await().atMost(Duration.ofSeconds(60)).until(() -> keysOf(id) == 0);
        assertEquals(
                "complaint-erased",
                assertThrows(Refused.class, () -> sealer.seal(id, "Again.")).code());

        restoredFromBackup(id);
        assertEquals(1, keysOf(id));
        destruction.again();
        assertEquals(0, keysOf(id));
    }

    @Test
    void who_only_works_on_complaints_cannot_decide_it() {
        var id = withdrawn();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofCouncil("E09000099", "complaint:read", "complaint:progress")
                        .signed())
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(DECISION.replace('\'', '"'))
                .post("/v1/complaints/" + id + "/erasures")
                .then()
                .statusCode(403);
    }

    private UUID withdrawn() {
        calendar.set(RECEIVED);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        calendar.set(LocalDate.of(2018, 3, 12));
        council.take(
                "withdrawals",
                "{'withdrawnOn':'2018-03-12','askedBy':'complainant','words':'Wilf said: no more.',"
                        + "'pressure':'nobody','advocate':'declined'}");
        return id;
    }

    private static String figures() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .get("/v1/figures?from=2018-03-05&to=2018-03-05")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** As if the keys' database had been restored: the key is back, and its own list of destroyed keys is that of the backup. */
    private void restoredFromBackup(UUID id) throws SQLException {
        try (var connection = keys.getConnection();
                var insert = connection.prepareStatement(
                        "insert into data_key (complaint_id, wrapped_key) values (?, '\\x00')")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
    }

    private long keysOf(UUID id) throws SQLException {
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement("select count(*) from data_key where complaint_id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
