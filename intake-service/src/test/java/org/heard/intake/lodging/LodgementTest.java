package org.heard.intake.lodging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.complaint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.heard.intake.IntakeClient;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LodgementTest {

    @Test
    @Rule("R-TRI-3")
    void a_lodged_complaint_has_an_id_a_reference_and_a_route_with_reasons() {
        asCouncilWithKey()
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", equalTo("\"0\""))
                .body("id", notNullValue())
                .body("reference", matchesPattern("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}"))
                .body("route.procedure", equalTo("statutory"))
                .body("route.reasons.code", contains("ROUTE-6"))
                .body("procedure", equalTo("pending"));
    }

    @Test
    @Rule("R-TRI-1")
    void by_any_channel_orally_or_in_writing_a_complaint_is_taken() {
        for (var channel : Lodgement.Channel.values()) {
            asCouncilWithKey()
                    .body(complaint().replace("phone", channel.toString()))
                    .post("/v1/complaints")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    @Rule("ROUTE-6")
    @Rule("R-TRI-3")
    void a_complaint_that_the_law_lists_leaves_the_statutory_procedure_only_when_two_people_say_why() {
        var choice = "\"procedure\": {\"chosen\": \"corporate\", \"reason\": \"Invented reason.\", \"by\": \"one\"%s},"
                + " \"points\"";
        asCouncilWithKey()
                .body(complaint().replace("\"points\"", choice.formatted("")))
                .post("/v1/complaints")
                .then()
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
        var second = ", \"secondPerson\": {\"by\": \"two\", \"reason\": \"Invented reason.\"}";
        var id = asCouncilWithKey()
                .body(complaint().replace("\"points\"", choice.formatted(second)))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("route.procedure", equalTo("corporate"))
                .body("route.insteadOf", equalTo("statutory"))
                .extract()
                .<String>path("id");
        asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("route.choice.reason", equalTo("Invented reason."))
                .body("route.choice.second.by", equalTo("two"))
                .body("route.reasons[0].precedents.reference", hasItem("23 008 191"));
    }

    @Test
    @Rule("R-EX-9")
    @Rule("R-EX-8")
    void nobody_is_turned_away_for_not_saying_who_they_are_and_danger_is_told_with_it() {
        var anonymous = complaint()
                .replace(
                        "\"kind\": \"child\", \"name\": \"Quillon Testwell\", \"dateOfBirth\": \"2011-04-02\"",
                        "\"kind\": \"anonymous\"")
                .replace("\"words\"", "\"circumstances\": [\"child-at-risk\"], \"words\"");
        var id = asCouncilWithKey()
                .body(anonymous)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body(
                        "prompts",
                        contains("child-at-risk", "anonymous-to-decide", "oral-to-confirm", "advocate-to-find"))
                .extract()
                .<String>path("id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        1, IntakeClient.facts(id, "ComplaintLodged").size()));
        var payload = IntakeClient.facts(id, "ComplaintLodged").getFirst();
        assertTrue(
                payload.contains(
                        "\"prompts\":[\"child-at-risk\",\"anonymous-to-decide\",\"oral-to-confirm\",\"advocate-to-find\"]"),
                payload);
        asCouncilWithKey()
                .body(anonymous.replace("\"anonymous\"", "\"anonymous\", \"name\": \"Invented\""))
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/complainant/name"));
    }

    @Test
    void the_fact_of_it_reaches_kafka_once_without_anybodys_data() {
        var id = asCouncilWithKey()
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        1, IntakeClient.facts(id, "ComplaintLodged").size()));
        var record = Records.of("heard.intake.v1", id).getFirst();
        assertEquals("uk.heard.ComplaintLodged.v1", Records.header(record, "ce_type"));
        assertEquals("E09000099", Records.header(record, "councilid"));
        var payload = new String(record.value(), StandardCharsets.UTF_8);
        for (var canary : new String[] {"Quillon", "2011-04-02", "900123", "thrown away", "lantern", "sorry"}) {
            assertFalse(payload.contains(canary), canary);
        }
    }

    @Test
    void the_same_key_gives_the_same_answer_and_one_complaint() {
        var key = UUID.randomUUID().toString();
        var first = asCouncil().header("Idempotency-Key", key).body(complaint()).post("/v1/complaints");
        var again = asCouncil().header("Idempotency-Key", key).body(complaint()).post("/v1/complaints");
        assertEquals(201, again.statusCode());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(first.body().asString(), again.body().asString());
        assertEquals(first.header("Location"), again.header("Location"));
    }

    @Test
    void the_same_key_with_another_complaint_is_refused() {
        var key = UUID.randomUUID().toString();
        asCouncil()
                .header("Idempotency-Key", key)
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201);
        asCouncil()
                .header("Idempotency-Key", key)
                .body(complaint().replace("phone", "letter"))
                .post("/v1/complaints")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_one_council() {
        var key = UUID.randomUUID().toString();
        var mine = asCouncil()
                .header("Idempotency-Key", key)
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        IntakeClient.asOtherCouncil()
                .header("Idempotency-Key", key)
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("id", org.hamcrest.Matchers.not(equalTo(mine)));
    }
}
