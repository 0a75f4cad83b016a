package org.heard.notification.nudge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.heard.notification.Story.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ReceiptTest {

    @AfterEach
    void mend() {
        Phone.mend();
    }

    @Test
    void a_doubled_or_late_receipt_changes_nothing() {
        var story = Story.begin().acknowledged();
        story.awaitFacts("NoticeDelivered", 3);
        var sent = Phone.messages(story.number).getFirst();
        take(sent.get("id"), sent.get("reference"), "delivered").statusCode(204);
        take(sent.get("id"), sent.get("reference"), "permanent-failure").statusCode(204);
        take(sent.get("id"), sent.get("reference"), "sending").statusCode(204);
        assertEquals("delivered", story.nudges("TELL-1").getFirst().get("state"));
        story.publish(story.missed("DL-10"));
        story.awaitFacts("NoticeDelivered", 4);
        story.awaitFacts("NoticeFailed", 0);
    }

    @Test
    void a_receipt_that_comes_before_we_know_that_it_was_taken_proves_it() {
        var story = Story.begin();
        Phone.outcome(story.number, "pending");
        story.publish(story.lodgement());
        story.awaitState("TELL-1", "nudged");
        var sent = Phone.messages(story.number).getFirst();
        sql(
                "update nudge set state = 'sending', provider_id = null, sent_at = null,"
                        + " in_flight_until = now() + interval '1 hour', work_at = now() + interval '1 hour'"
                        + " where complaint_id = ?",
                story.id);
        take(sent.get("id"), sent.get("reference"), "delivered").statusCode(204);
        story.awaitState("TELL-1", "delivered");
        assertEquals(1, story.texts().size());
    }

    @Test
    void a_receipt_for_another_message_under_our_reference_changes_nothing() {
        var story = Story.begin();
        Phone.outcome(story.number, "pending");
        story.publish(story.lodgement());
        story.awaitState("TELL-1", "nudged");
        var reference = Phone.messages(story.number).getFirst().get("reference");
        take(UUID.randomUUID(), reference, "permanent-failure").statusCode(204);
        assertEquals("nudged", story.notices().getFirst().get("state"));
    }

    @Test
    void a_receipt_that_never_comes_is_asked_for() {
        var story = Story.begin().acknowledged();
        story.awaitFacts("NoticeDelivered", 3);
        sql("update duty set state = 'nudged' where complaint_id = ?", story.id);
        sql(
                "update nudge set state = 'accepted', delivered_at = null, work_at = now() where complaint_id = ?",
                story.id);
        story.awaitState("TELL-1", "delivered");
    }

    @Test
    void a_message_without_an_end_after_a_week_counts_as_failed() {
        var story = Story.begin();
        Phone.outcome(story.number, "pending");
        story.publish(story.lodgement());
        story.awaitState("TELL-1", "nudged");
        sql("update nudge set sent_at = now() - interval '8 days', work_at = now() where complaint_id = ?", story.id);
        story.awaitTasks("every-channel-failed");
        assertEquals("no-receipt", story.nudges("TELL-1").getFirst().get("because"));
    }

    @Test
    void a_receipt_of_something_that_is_not_ours_is_taken_and_forgotten() {
        take(UUID.randomUUID(), UUID.randomUUID(), "delivered").statusCode(204);
        take(UUID.randomUUID(), "a letter", "delivered").statusCode(204);
        take(UUID.randomUUID(), null, "delivered").statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notify/receipts", "/notify/texts", "/notify/returned-letters"})
    void only_the_provider_may_call(String path) {
        for (var token : new String[] {"", "wrong", "sandbox-callback-toke", "sandbox-callback-token1"}) {
            given().contentType(ContentType.JSON)
                    .header("Authorization", "Bearer " + token)
                    .body("{\"nonsense\": true}")
                    .post(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-authenticated"));
        }
        given().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"delivered\"} | missing-field | /id",
                "{\"id\": \"5cf6b4a2-6fc8-4d0b-8dd0-0d9c8f1fd0aa\"} | missing-field | /status",
                "{\"id\": 7, \"status\": \"delivered\"} | wrong-type | /id",
            })
    void a_receipt_that_says_nothing_is_refused_by_name(String body, String code, String pointer) {
        callback(body).statusCode(400).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_receipt_that_is_no_json_is_refused_by_name() {
        callback("{\"id\":").statusCode(400).body("code", equalTo("malformed-json"));
        callback("").statusCode(400).body("code", equalTo("missing-field"));
    }

    @Test
    void a_receipt_over_one_megabyte_is_refused() {
        callback("{\"status\": \"" + "x".repeat(1_100_000) + "\"}").statusCode(413);
    }

    private static ValidatableResponse take(Object id, Object reference, String status) {
        return callback("{\"id\": \"%s\", \"reference\": %s, \"to\": \"07700900123\", \"status\": \"%s\"}"
                .formatted(id, reference == null ? "null" : "\"" + reference + "\"", status));
    }

    private static ValidatableResponse callback(String body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + NotifySandbox.CALLBACK_TOKEN)
                .body(body)
                .post("/notify/receipts")
                .then();
    }
}
