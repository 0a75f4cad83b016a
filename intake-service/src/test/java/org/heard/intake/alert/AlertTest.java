package org.heard.intake.alert;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.complaint;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Where a child may be in danger, somebody is told at once and the complaint goes on. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AlertTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    @Rule("R-EX-8")
    @Rule("ROUTE-1")
    void danger_told_with_a_complaint_raises_one_alert_without_words_and_the_reply_says_what_to_do() {
        var id = asCouncilWithKey()
                .body(complaint()
                        .replace("\"words\"", "\"circumstances\": [\"harm-by-worker\", \"child-at-risk\"], \"words\""))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("route.procedure", equalTo("statutory"))
                .body("route.doNow[0]", startsWith("If a child is in danger right now, call 999."))
                .extract()
                .<String>path("id");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(1, facts(id, "SafeguardingAlertRaised").size()));
        var fact = facts(id, "SafeguardingAlertRaised").getFirst();
        assertTrue(fact.contains("\"because\":[\"child-at-risk\",\"harm-by-worker\"]"), fact);
        assertFalse(fact.contains("thrown away") || fact.contains("Quillon"), fact);
        assertEquals(1, facts(id, "ComplaintLodged").size());
    }

    @Test
    void a_complaint_without_danger_raises_none() {
        var calm = lodge();
        var proceedings = asCouncilWithKey()
                .body(complaint().replace("\"words\"", "\"circumstances\": [\"proceedings-under-way\"], \"words\""))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        await().atMost(SOON)
                .until(() -> !facts(calm, "ComplaintLodged").isEmpty()
                        && !facts(proceedings, "ComplaintLodged").isEmpty());
        assertEquals(0, facts(calm, "SafeguardingAlertRaised").size());
        assertEquals(0, facts(proceedings, "SafeguardingAlertRaised").size());
    }

    @Test
    @Rule("R-EX-8")
    void danger_told_later_raises_an_alert_whatever_version_its_author_saw() {
        var id = lodge();
        var key = UUID.randomUUID().toString();
        for (var repeated = 0; repeated < 2; repeated++) {
            asCouncil()
                    .header("Idempotency-Key", key)
                    .body("{\"because\": [\"child-at-risk\"]}")
                    .post("/v1/complaints/" + id + "/safeguarding-alerts")
                    .then()
                    .statusCode(201)
                    .body("because", contains("child-at-risk"))
                    .body("doNow[0]", startsWith("If a child is in danger right now, call 999."));
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(1, facts(id, "SafeguardingAlertRaised").size()));
    }

    @Test
    void an_alert_is_about_danger_and_another_council_raises_none() {
        var id = lodge();
        var address = "/v1/complaints/" + id + "/safeguarding-alerts";
        asCouncilWithKey()
                .body("{\"because\": [\"proceedings-under-way\"]}")
                .post(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/because"));
        asOtherCouncil()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"because\": [\"child-at-risk\"]}")
                .post(address)
                .then()
                .statusCode(404);
    }

    @Test
    void whom_to_ask_is_what_the_council_set_up_and_the_service_that_asks_reads_it_by_reference() {
        var id = lodge();
        var address = "/v1/complaints/" + id + "/urgent-contacts";
        as(Tokens.ofClient("notification-service"))
                .get(address)
                .then()
                .statusCode(200)
                .body("contacts.text", contains("07700 900811", "07700 900812"))
                .body("outOfHours.text", equalTo("07700 900813"));
        asOtherCouncil().get(address).then().statusCode(404);
        as(Tokens.ofClient("ombudsman-service")).get(address).then().statusCode(403);
        as(Tokens.ofClient("notification-service"))
                .get("/v1/complaints/" + UUID.randomUUID() + "/urgent-contacts")
                .then()
                .statusCode(404);
    }
}
