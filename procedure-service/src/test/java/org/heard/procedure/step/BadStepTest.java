package org.heard.procedure.step;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named, and nothing is half done. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BadStepTest {

    private static final String ANSWER = "stage-1/responses";
    private static final String GOOD = "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    private UUID id;
    private Council council;

    @BeforeEach
    void aComplaint() {
        calendar.set(LocalDate.of(2026, 1, 9));
        id = lodged.complaint(LocalDate.of(2026, 1, 9));
        council = Council.of(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage-1/responses | {'respondedOn':'2026-01-09','words':'x','more':1} | unknown-field | /more",
                "stage-1/responses | {'words':'x'} | missing-field | /respondedOn",
                "stage-1/responses | {'respondedOn':'2026-01-09','words':'x','findings':[{'point':1,'finding':'upheld'}]} | missing-field | /findings/0/reasons",
                "stage-1/responses | {'respondedOn':'2026-01-09'} | missing-field | /words",
                "stage-1/responses | {'respondedOn':'2026-01-09','words':' '} | missing-field | /words",
                "stage-1/responses | {'respondedOn':'2026-01-09','words':7} | wrong-type | /words",
                "stage-1/responses | {'respondedOn':'9 January','words':'x'} | wrong-type | /respondedOn",
                "stage-1/responses | {'respondedOn':'2026-01-10','words':'x'} | date-in-the-future | /respondedOn",
                "stage-1/extensions | {'toldOn':'2026-01-09','reason':'holiday','respondBy':'2026-02-02'} | invalid-value | /reason",
                "stage-2/requests | {'requestedOn':'2026-01-09','askedBy':'complainant','means':'pigeon'} | invalid-value | /means",
                "stage-2/investigators | {'appointedOn':'2026-01-09','person':'Jo Bloggs <jo>'} | invalid-value | /person",
                "stage-3/panel-reports | {'sentOn':'2026-01-08','receivedOn':'2026-01-10','words':'x'} | date-in-the-future | /receivedOn",
                "referrals | {'referredOn':'2026-01-09','ground':'own-approach'} | missing-field | /because",
                "referrals | {'referredOn':'2026-01-09','ground':'procedure-complete','because':'delay'} | invalid-value | /because",
                "referrals | {'referredOn':'2026-01-09','ground':'early-referral'} | missing-field | /conditions",
                "referrals | {'referredOn':'2026-01-09','ground':'early-referral','conditions':{'robustReport':true}} | missing-field | /conditions/bothAgree"
            })
    void a_body_that_is_not_right_is_refused_with_its_field(String step, String body, String code, String pointer) {
        problem(council.post(step, body), 400, code).body("errors.pointer", hasItem(pointer));
        nothingWasDone();
    }

    @Test
    void what_is_no_json_is_malformed() {
        problem(council.post(ANSWER, "{'respondedOn':"), 400, "malformed-json");
        problem(council.post(ANSWER, ""), 400, "missing-field");
        nothingWasDone();
    }

    @Test
    void a_body_over_one_megabyte_is_too_large() {
        problem(
                council.post(ANSWER, "{'respondedOn':'2026-01-09','words':'" + "x".repeat(1_100_000) + "'}"),
                413,
                "body-too-large");
        nothingWasDone();
    }

    @Test
    void a_step_needs_its_key_and_its_version() {
        problem(council.post(ANSWER, GOOD, null, "\"0\""), 400, "idempotency-key-missing");
        problem(council.post(ANSWER, GOOD, "k-" + id, null), 428, "if-match-missing");
        problem(council.post(ANSWER, GOOD, "k-" + id, "\"7\""), 412, "stale-etag");
        problem(council.post(ANSWER, GOOD, "k-" + id, "W/\"0\""), 412, "stale-etag");
        nothingWasDone();
    }

    @Test
    void the_same_step_again_has_the_same_answer_and_no_effect() {
        var key = "again-" + id;
        var first = council.post(ANSWER, GOOD, key, "\"0\"").statusCode(201).extract();
        var again = council.post(ANSWER, GOOD, key, "\"0\"")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract();
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("ETag"), council.etag());
        problem(
                council.post(ANSWER, "{'respondedOn':'2026-01-08','words':'Other.'}", key, "\"0\""),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_refused_step_leaves_its_key_free() {
        var key = "free-" + id;
        problem(
                council.post(
                        "stage-2/requests",
                        "{'requestedOn':'2026-01-09','askedBy':'complainant','means':'web'}",
                        key,
                        "\"0\""),
                409,
                "stage-1-still-open");
        nothingWasDone();
        council.post(ANSWER, GOOD, key, "\"0\"").statusCode(201);
    }

    @Test
    void a_step_of_another_stage_is_refused_by_name() {
        problem(
                council.post("stage-2/adjudications", "{'issuedOn':'2026-01-09','words':'x'}"),
                409,
                "stage-2-not-begun");
        problem(council.post("stage-3/panel-meetings", "{'heldOn':'2026-01-09'}"), 409, "stage-3-not-begun");
        problem(
                council.post("referrals", "{'referredOn':'2026-01-09','ground':'procedure-complete'}"),
                409,
                "procedure-not-complete");
        nothingWasDone();
    }

    @Test
    void of_two_steps_on_one_version_one_wins() {
        var statuses = Stream.of("one", "two", "three", "four")
                .map(key -> CompletableFuture.supplyAsync(() ->
                        council.post(ANSWER, GOOD, key + id, "\"0\"").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(java.util.List.of(201, 412, 412, 412), statuses);
        assertEquals(
                1,
                council.read("/timeline")
                        .getList("items.findAll { it.fact == 'StageOneAnswered' }")
                        .size());
    }

    @Test
    void a_token_that_is_not_right_does_nothing() {
        problem(withToken(null), 401, "not-authenticated");
        problem(withToken(Tokens.ofClient(Council.E09).expired()), 401, "not-authenticated");
        problem(withToken(Tokens.ofClient(Council.E09).signedByAnother()), 401, "not-authenticated");
        problem(withToken(Tokens.ofClient(Council.E09).audience("another")), 401, "not-authenticated");
        problem(withToken(Tokens.ofUser("investigator.e09")), 403, "not-allowed");
        problem(withToken(Tokens.ofClient(Council.E09).withoutCouncil()), 403, "unknown-council");
        problem(withToken(Tokens.ofClient(Council.E09).council("E06000001")), 403, "unknown-council");
        nothingWasDone();
    }

    private ValidatableResponse withToken(Tokens token) {
        var request = RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "token-" + id)
                .header("If-Match", "\"0\"")
                .body(GOOD.replace('\'', '"'));
        if (token != null) {
            request.auth().oauth2(token.signed());
        }
        return request.post(council.path("/" + ANSWER)).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("detail", notNullValue());
    }

    private void nothingWasDone() {
        assertEquals("\"0\"", council.etag());
    }
}
