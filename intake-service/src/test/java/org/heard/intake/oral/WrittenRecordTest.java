package org.heard.intake.oral;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.complaint;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was spoken is written down, sent back, and confirmed. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class WrittenRecordTest {

    private static final String SENT = "{\"sentOn\": \"2026-01-07\", \"means\": \"letter\"}";
    private static final String CONFIRMED = """
            {"confirmedOn": "2026-01-09", "confirmedBy": "complainant", "comments": "Invented: nearly right.",
             "points": [{"number": 1, "words": "Invented: two bags were thrown away."}]}""";

    private String id;

    @BeforeEach
    void a_complaint_is_lodged() {
        id = lodge();
    }

    @Test
    @Rule("R-TRI-1")
    void the_person_confirms_it_in_their_own_words_and_the_earlier_ones_are_kept() {
        record().body("state", equalTo("written-down"));
        change(id, "/written-records/sendings", SENT).then().statusCode(201);
        record().body("state", equalTo("sent"));
        change(id, "/written-records/confirmations", CONFIRMED).then().statusCode(201);
        record().body("state", equalTo("confirmed"))
                .body("steps.step", contains("sent", "confirmed"))
                .body("steps[1].comments", equalTo("Invented: nearly right."))
                .body("earlierWords.words", contains("My things were thrown away when I moved."));
        asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .body("points[0].words", equalTo("Invented: two bags were thrown away."))
                .body("points[0].desiredOutcome", equalTo("Say sorry and replace them."));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        1,
                        facts(id, "PromptSettled").stream()
                                .filter(fact -> fact.contains("oral-to-confirm"))
                                .count()));
    }

    @Test
    void nothing_is_confirmed_that_was_not_sent_or_twice_or_before_it_was_sent() {
        refused("/written-records/confirmations", CONFIRMED, "written-record-not-sent");
        change(id, "/written-records/sendings", SENT).then().statusCode(201);
        refused("/written-records/confirmations", CONFIRMED.replace("01-09", "01-06"), "date-before-what-it-follows");
        refused("/written-records/confirmations", CONFIRMED.replace("\"number\": 1", "\"number\": 9"), "point-unknown");
        change(id, "/written-records/confirmations", CONFIRMED).then().statusCode(201);
        refused("/written-records/confirmations", CONFIRMED, "written-record-already-confirmed");
        refused("/written-records/sendings", SENT, "written-record-already-confirmed");
    }

    @Test
    void what_came_in_writing_is_not_written_down_again() {
        var written = asCouncilWithKey()
                .body(complaint().replace("phone", "letter"))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        change(written, "/written-records/sendings", SENT)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-oral"));
        asCouncil().get("/v1/complaints/" + written + "/written-records").then().body("state", equalTo("not-oral"));
    }

    @Test
    void erased_with_the_complaint() {
        change(id, "/written-records/sendings", SENT).then().statusCode(201);
        change(id, "/written-records/confirmations", CONFIRMED).then().statusCode(201);
        tell(id, "ComplaintErased", "\"ground\": \"person-asked\", \"erasedOn\": \"2026-09-01\"");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> record().body("steps[1].comments", equalTo("[erased]"))
                        .body("earlierWords[0].words", equalTo("[erased]")));
    }

    private void refused(String below, String body, String code) {
        change(id, below, body).then().statusCode(409).body("code", equalTo(code));
    }

    private ValidatableResponse record() {
        return asCouncil()
                .get("/v1/complaints/" + id + "/written-records")
                .then()
                .statusCode(200);
    }
}
