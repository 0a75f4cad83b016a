package org.heard.intake.lodging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import java.util.List;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** What procedure-service takes as one point more is routed like the first ones. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LaterPointsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    @Rule("R-WD-3")
    void it_has_the_next_number_its_own_route_and_no_words_here() {
        var id = lodge();
        var before = version(id);
        var point = added(id, "leaving-care");
        shown(id)
                .body("points.id", hasItem(point))
                .body("points[1].about", equalTo("leaving-care"))
                .body("points[1].addedOn", equalTo("2026-02-12"))
                .body("points[1]", not(org.hamcrest.Matchers.hasKey("words")))
                .body("route.points.number", contains(1, 2))
                .body("route.points.code", contains("ROUTE-6", "ROUTE-6"))
                .body("route.points.procedure", contains("statutory", "statutory"));
        assertEquals(before + 1, version(id));
        assertEquals(List.of(), prompts(id));
    }

    @Test
    @Rule("R-WD-3")
    void a_file_can_be_about_it() {
        var id = lodge();
        var point = added(id, "leaving-care");
        change(id, "/evidence", """
                {"givenOn": "2026-01-06", "name": "My diary.txt", "points": ["%s"]}""".formatted(point)).then().statusCode(201).body("points", contains(point));
    }

    @Test
    @Rule("ROUTE-7")
    void what_another_procedure_would_answer_goes_along_with_the_one_that_protects_more() {
        var id = lodge();
        added(id, "child-protection-enquiry");
        shown(id)
                .body("route.points.procedure", contains("statutory", "corporate"))
                .body("route.reasons.code", contains("ROUTE-6", "ROUTE-5", "ROUTE-7"))
                .body("route.procedure", equalTo("statutory"));
        assertEquals(List.of(), prompts(id));
    }

    @Test
    @Rule("ROUTE-6")
    void what_belongs_in_the_statutory_procedure_is_for_a_person_to_look_at_until_it_is_corrected() {
        var id = asCouncilWithKey()
                .body(complaint().replace("looked-after-care", "child-protection-enquiry"))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("route.procedure", equalTo("corporate"))
                .extract()
                .<String>path("id");
        var point = added(id, "looked-after-care");
        shown(id)
                .body("route.reasons.code", contains("ROUTE-5", "ROUTE-6", "ROUTE-7"))
                .body("route.procedure", equalTo("corporate"));
        await().atMost(SOON).untilAsserted(() -> assertEquals(1, prompts(id).size()));
        assertEquals(true, prompts(id).getFirst().contains(point));
        tell(id, "ProcedureChanged", """
                "from": "corporate", "to": "statutory", "stage": "stage-1", "dayZero": "2026-01-05",
                "because": "wrong-procedure", "changedOn": "2026-02-13\"""");
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        1,
                        facts(id, "PromptSettled").stream()
                                .filter(fact -> fact.contains(LaterPoints.ELSEWHERE))
                                .count()));
    }

    @Test
    @Rule("ROUTE-15")
    void what_somebody_else_must_answer_is_said_with_who_that_is() {
        var id = lodge();
        added(id, "police");
        shown(id)
                .body("route.points.procedure", contains("statutory", "signposted"))
                .body("route.signposts.code", hasItem("police-complaints"));
        await().atMost(SOON).untilAsserted(() -> assertEquals(1, prompts(id).size()));
    }

    @Test
    void one_that_the_table_does_not_know_stays_with_the_complaint() {
        var id = lodge();
        added(id, "complaint-handling");
        shown(id).body("route.points.number", contains(1));
        added(id, "leaving-care");
        shown(id).body("route.points.number", contains(1, 3));
        assertEquals(List.of(), prompts(id));
    }

    @Test
    void told_twice_it_is_one_point() {
        var id = lodge();
        var point = added(id, "leaving-care");
        tellOf(id, point, "leaving-care");
        added(id, "short-breaks");
        shown(id).body("points", hasSize(3));
    }

    /** What was lodged with it stays as it was said: what else a point is about, and its circumstances. */
    @Test
    @Rule("ROUTE-3")
    void the_first_points_keep_what_they_were_said_to_be_about() {
        var id = asCouncilWithKey()
                .body(complaint()
                        .replace(
                                "\"about\": \"looked-after-care\",",
                                "\"about\": \"child-protection-enquiry\", \"alsoAbout\": [\"child-in-need\"],"
                                        + " \"circumstances\": [\"proceedings-under-way\"],"))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        added(id, "leaving-care");
        shown(id)
                .body("route.points.code", contains("ROUTE-6", "ROUTE-6"))
                .body("route.reasons.code", hasItem("ROUTE-3"));
    }

    private static String added(String id, String about) {
        var point = UUID.randomUUID().toString();
        tellOf(id, point, about);
        await().atMost(SOON).untilAsserted(() -> shown(id).body("points.id", hasItem(point)));
        return point;
    }

    private static void tellOf(String id, String point, String about) {
        tell(id, "PointAdded", """
                "pointId": "%s", "about": "%s", "addedOn": "2026-02-12\"""".formatted(point, about));
    }

    private static ValidatableResponse shown(String id) {
        return asCouncil().get("/v1/complaints/" + id).then().statusCode(200);
    }

    private static int version(String id) {
        return Integer.parseInt(
                asCouncil().get("/v1/complaints/" + id).header("ETag").replace("\"", ""));
    }

    private static List<String> prompts(String id) {
        return facts(id, "PromptRaised").stream()
                .filter(fact -> fact.contains(LaterPoints.ELSEWHERE))
                .toList();
    }
}
