package org.heard.intake.advocacy;

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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a young person wants an advocate can be said at any time; a person finds one. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AdvocateWishTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String APPOINTED = "\"role\": \"%s\", \"appointedOn\": \"2026-01-16\"";

    private String id;

    @BeforeEach
    void a_complaint_is_lodged() {
        id = lodge();
    }

    @Test
    @Rule("R-TRI-2")
    void wanted_with_the_complaint_asks_a_person_to_find_one_and_found_ends_that() {
        wishes().body("wish", equalTo("wanted"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(1, facts(id, "ComplaintLodged").size()));
        assertTrue(facts(id, "ComplaintLodged").getFirst().contains("advocate-to-find"));
        tell(id, "AppointmentMade", APPOINTED.formatted("investigator"));
        tell(id, "AppointmentMade", APPOINTED.formatted("advocate"));
        await().atMost(SOON).untilAsserted(() -> wishes().body("foundOn", equalTo("2026-01-16")));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(1, facts(id, "PromptSettled").size()));
        assertTrue(facts(id, "PromptSettled").getFirst().contains("advocate-to-find"));
    }

    @Test
    @Rule("R-TRI-2")
    void it_can_be_said_later_and_taken_back_and_every_wish_stays_on_record() {
        say("not-now");
        wishes().body("wish", equalTo("not-now"));
        asCouncil().get("/v1/complaints/" + id).then().body("advocateWanted", equalTo(false));
        say("wanted");
        wishes().body("wish", equalTo("wanted")).body("said.wish", contains("not-now", "wanted"));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        1,
                        facts(id, "PromptRaised").stream()
                                .filter(fact -> fact.contains("advocate-to-find"))
                                .count()));
        asCouncil().get("/v1/complaints/" + id).then().body("advocateWanted", equalTo(true));
    }

    @Test
    void another_council_reads_no_wish() {
        asOtherCouncil().get("/v1/complaints/" + id + "/advocate-wishes").then().statusCode(404);
    }

    private void say(String wish) {
        change(id, "/advocate-wishes", """
                {"saidOn": "2026-01-12", "wish": "%s", "saidBy": "complainant"}""".formatted(wish)).then().statusCode(201);
    }

    private ValidatableResponse wishes() {
        return asCouncil()
                .get("/v1/complaints/" + id + "/advocate-wishes")
                .then()
                .statusCode(200);
    }
}
