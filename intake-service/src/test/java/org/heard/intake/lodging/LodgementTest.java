package org.heard.intake.lodging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.complaint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
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
    void the_fact_of_it_reaches_kafka_once_without_anybodys_data() {
        var id = asCouncilWithKey()
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertEquals(1, Records.of("heard.intake.v1", id).size()));
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
        org.heard.intake.IntakeClient.asOtherCouncil()
                .header("Idempotency-Key", key)
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("id", org.hamcrest.Matchers.not(equalTo(mine)));
    }
}
