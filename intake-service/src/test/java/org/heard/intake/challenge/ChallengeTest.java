package org.heard.intake.challenge;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** The complainant says that another procedure is the right one. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ChallengeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String WANTS_CORPORATE = """
            {"challengedOn": "2026-01-12", "challengedBy": "advocate", "wants": "corporate",
             "words": "Invented: this is about the crossing."}""";

    @Test
    @Rule("R-TRI-3")
    void a_challenge_is_a_fact_on_record_that_changes_nothing_by_itself() {
        var id = lodge();
        change(id, "/route-challenges", WANTS_CORPORATE).then().statusCode(201).header("ETag", equalTo("\"1\""));
        asCouncil()
                .get("/v1/complaints/" + id + "/route-challenges")
                .then()
                .statusCode(200)
                .body("items.challengedBy", contains("advocate"))
                .body("items[0].against", equalTo("statutory"))
                .body("items[0].wants", equalTo("corporate"))
                .body("items[0].words", equalTo("Invented: this is about the crossing."))
                .body("items[0].decision", nullValue());
        asCouncil().get("/v1/complaints/" + id).then().body("route.procedure", equalTo("statutory"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(1, facts(id, "RouteChallenged").size()));
        var fact = facts(id, "RouteChallenged").getFirst();
        assertTrue(fact.contains("\"wants\":\"corporate\""), fact);
        assertFalse(fact.contains("crossing"), fact);
    }

    @Test
    @Rule("R-TRI-3")
    void that_the_procedure_stays_is_answered_once_with_reasons() {
        var id = lodge();
        var challenge = change(id, "/route-challenges", WANTS_CORPORATE).<String>path("made");
        var answer = """
                {"challenge": "%s", "answeredOn": "2026-01-14", "reasons": "Invented: row 6.", "answeredBy": "head"}""".formatted(challenge);
        change(id, "/route-challenges/answers", answer.replace("2026-01-14", "2026-01-11"))
                .then()
                .statusCode(409)
                .body("code", equalTo("date-before-what-it-follows"));
        change(id, "/route-challenges/answers", answer).then().statusCode(201);
        change(id, "/route-challenges/answers", answer)
                .then()
                .statusCode(409)
                .body("code", equalTo("challenge-already-answered"));
        change(
                        id,
                        "/route-challenges/answers",
                        answer.replace(challenge, UUID.randomUUID().toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("challenge-unknown"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(1, facts(id, "RouteChallengeAnswered").size()));
        assertTrue(facts(id, "RouteChallengeAnswered").getFirst().contains("\"decision\":\"kept\""));
    }

    @Test
    @Rule("R-TRI-3")
    void a_procedure_that_is_corrected_answers_every_open_challenge_and_is_shown_from_then_on() {
        var id = lodge();
        change(id, "/route-challenges", WANTS_CORPORATE).then().statusCode(201);
        tell(id, "ComplaintAccepted", """
                "procedure": "statutory", "stage": "stage-1", "receivedOn": "2026-01-05", "ruleSet": "a",
                "youngPerson": true""");
        tell(id, "ProcedureChanged", """
                "from": "statutory", "to": "corporate", "stage": "stage-1", "dayZero": "2026-01-05",
                "because": "other", "changedOn": "2026-01-15\"""");
        await().atMost(SOON).untilAsserted(() -> asCouncil()
                .get("/v1/complaints/" + id + "/route-challenges")
                .then()
                .body("items.decision", contains("corrected"))
                .body("items.answeredOn", contains("2026-01-15")));
        asCouncil().get("/v1/complaints/" + id).then().body("procedure", equalTo("corporate"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(1, facts(id, "RouteChallengeAnswered").size()));
    }

    @Test
    void a_challenge_needs_the_version_its_author_saw_and_a_day_that_has_come() {
        var id = lodge();
        var address = "/v1/complaints/" + id + "/route-challenges";
        asCouncilWithKey().body(WANTS_CORPORATE).post(address).then().statusCode(428);
        asCouncilWithKey()
                .header("If-Match", "\"7\"")
                .body(WANTS_CORPORATE)
                .post(address)
                .then()
                .statusCode(412);
        change(id, "/route-challenges", WANTS_CORPORATE.replace("2026-01-12", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("date-in-the-future"));
    }

    @Test
    void an_erased_complaint_takes_no_challenge_and_says_nothing_of_those_it_had() {
        var id = lodge();
        var challenge = change(id, "/route-challenges", WANTS_CORPORATE).<String>path("made");
        change(id, "/route-challenges/answers", """
                {"challenge": "%s", "answeredOn": "2026-01-14", "reasons": "Invented.", "answeredBy": "head"}""".formatted(challenge)).then().statusCode(201);
        tell(id, "ComplaintErased", "\"ground\": \"person-asked\", \"erasedOn\": \"2026-09-01\"");
        await().atMost(SOON).untilAsserted(() -> asCouncil()
                .get("/v1/complaints/" + id + "/route-challenges")
                .then()
                .body("items[0].words", equalTo("[erased]"))
                .body("items[0].reasons", equalTo("[erased]")));
        change(id, "/route-challenges", WANTS_CORPORATE)
                .then()
                .statusCode(409)
                .body("code", equalTo("complaint-erased"));
    }
}
