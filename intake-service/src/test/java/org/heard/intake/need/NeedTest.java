package org.heard.intake.need;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.clock.ClockMoved;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adjustments, interpreters and ways to communicate are agreed, followed at each stage, and looked at again. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class NeedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String INTERPRETER = """
            {"kind": "interpreter", "words": "Invented: Polish, a woman.", "agreedOn": "2026-01-06",
             "reviewOn": "2026-03-02"}""";

    private static final String ACCEPTED = """
            "procedure": "statutory", "stage": "stage-1", "receivedOn": "2026-01-05", "ruleSet": "a",
            "youngPerson": true""";

    private static final String STAGE_TWO = """
            "from": "stage-1", "to": "stage-2", "requestedOn": "2026-02-09", "recordedOn": "2026-02-09",
            "askedBy": "complainant", "means": "text\"""";

    @Inject
    Event<ClockMoved> moved;

    private String id;

    @BeforeEach
    void a_complaint_is_lodged() {
        id = lodge();
    }

    @Test
    @Rule("CODE-5")
    void each_stage_asks_anew_whether_what_was_agreed_was_followed() {
        var need = agree();
        tell(id, "ComplaintAccepted", ACCEPTED);
        await().atMost(SOON).untilAsserted(() -> needs().body("items[0].stages.stage", contains("stage-1")));
        check(need, "stage-1", "yes", "").then().statusCode(201);
        needs().body("items[0].stages.outcome", contains("yes"));
        tell(id, "StageEscalated", STAGE_TWO);
        await().atMost(SOON).untilAsserted(() -> needs().body("items[0].stages.stage", contains("stage-1", "stage-2")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(2, prompts("PromptRaised", "needs-to-follow")));
        await().atMost(SOON).untilAsserted(() -> assertEquals(1, prompts("PromptSettled", "needs-to-follow")));
        assertFalse(facts(id, "PromptRaised").toString().contains("Polish"));
    }

    @Test
    void a_need_that_is_agreed_while_a_stage_runs_is_followed_from_then_on() {
        tell(id, "ComplaintAccepted", ACCEPTED);
        await().atMost(SOON)
                .untilAsserted(
                        () -> asCouncil().get("/v1/complaints/" + id).then().body("procedure", equalTo("statutory")));
        agree();
        needs().body("items[0].stages.stage", contains("stage-1"));
    }

    @Test
    void what_was_not_followed_needs_a_reason_and_a_stage_where_it_was_to_be() {
        var need = agree();
        tell(id, "ComplaintAccepted", ACCEPTED);
        await().atMost(SOON).untilAsserted(() -> needs().body("items[0].stages.stage", contains("stage-1")));
        check(need, "stage-1", "no", "").then().statusCode(400).body("errors.pointer", contains("/words"));
        check(need, "stage-3", "yes", "").then().statusCode(409).body("code", equalTo("need-not-at-this-stage"));
        check(UUID.randomUUID().toString(), "stage-1", "yes", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("need-unknown"));
        check(need, "stage-1", "partly", "Invented: none was free.").then().statusCode(201);
        needs().body("items[0].stages.outcome", contains("partly"))
                .body("items[0].stages.words", contains("Invented: none was free."));
    }

    @Test
    void of_a_need_that_ended_meanwhile_it_is_still_said_whether_it_was_followed() {
        var need = agree();
        tell(id, "ComplaintAccepted", ACCEPTED);
        await().atMost(SOON).untilAsserted(() -> needs().body("items[0].stages.stage", contains("stage-1")));
        review(need, "ended", "").then().statusCode(201);
        check(need, "stage-1", "yes", "").then().statusCode(201);
        await().atMost(SOON).untilAsserted(() -> assertEquals(1, prompts("PromptSettled", "needs-to-follow")));
    }

    @Test
    @Rule("CODE-5")
    void a_review_keeps_changes_or_ends_it_and_what_was_before_stays_on_record() {
        var need = agree();
        needs().body("items[0].reviewDue", equalTo(true));
        review(need, "changed", "\"words\": \"Invented: by video.\", \"reviewOn\": \"2099-01-01\",")
                .then()
                .statusCode(201);
        needs().body("items[0].words", equalTo("Invented: by video."))
                .body("items[0].reviewDue", equalTo(false))
                .body("items[0].stages.words", contains("Invented: Polish, a woman."));
        review(need, "changed", "").then().statusCode(400).body("errors.pointer", contains("/words"));
        review(need, "stays", "\"reviewOn\": \"2026-03-02\",")
                .then()
                .statusCode(409)
                .body("code", equalTo("review-day-in-the-past"));
        review(need, "ended", "").then().statusCode(201);
        review(need, "stays", "").then().statusCode(409).body("code", equalTo("need-ended"));
        tell(id, "ComplaintAccepted", ACCEPTED);
        await().atMost(SOON)
                .untilAsserted(
                        () -> asCouncil().get("/v1/complaints/" + id).then().body("procedure", equalTo("statutory")));
        needs().body("items[0].stages.stage", contains("review", "review"));
    }

    @Test
    @Rule("CODE-5")
    void when_its_day_has_come_a_person_is_asked_once_to_look_at_it_again() {
        var need = agree();
        moved.fire(new ClockMoved(1, LocalDate.now()));
        moved.fire(new ClockMoved(2, LocalDate.now()));
        await().atMost(SOON).untilAsserted(() -> assertEquals(1, prompts("PromptRaised", "needs-to-review")));
        review(need, "stays", "").then().statusCode(201);
        await().atMost(SOON).untilAsserted(() -> assertEquals(1, prompts("PromptSettled", "needs-to-review")));
        assertEquals(1, prompts("PromptRaised", "needs-to-review"));
    }

    private long prompts(String type, String prompt) {
        return facts(id, type).stream().filter(fact -> fact.contains(prompt)).count();
    }

    @Test
    void an_erased_complaint_says_nothing_of_needs_any_more_and_another_council_reads_none() {
        agree();
        asOtherCouncil().get("/v1/complaints/" + id + "/needs").then().statusCode(404);
        tell(id, "ComplaintErased", "\"ground\": \"person-asked\", \"erasedOn\": \"2026-09-01\"");
        await().atMost(SOON).untilAsserted(() -> needs().body("items[0].words", equalTo("[erased]")));
    }

    private String agree() {
        return change(id, "/needs", INTERPRETER)
                .then()
                .statusCode(201)
                .extract()
                .path("made");
    }

    private io.restassured.response.Response check(String need, String stage, String followed, String words) {
        return change(id, "/needs/checks", """
                {"need": "%s", "stage": "%s", "followed": "%s", "saidOn": "2026-02-01", "words": "%s"}""".formatted(need, stage, followed, words));
    }

    private io.restassured.response.Response review(String need, String outcome, String more) {
        return change(id, "/needs/reviews", """
                {"need": "%s", %s "reviewedOn": "2026-03-02", "outcome": "%s"}""".formatted(need, more, outcome));
    }

    private ValidatableResponse needs() {
        return asCouncil().get("/v1/complaints/" + id + "/needs").then().statusCode(200);
    }
}
