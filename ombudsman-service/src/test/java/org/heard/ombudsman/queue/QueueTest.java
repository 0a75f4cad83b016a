package org.heard.ombudsman.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.heard.ombudsman.TheOmbudsman.as;
import static org.heard.ombudsman.TheOmbudsman.asIntake;
import static org.heard.ombudsman.TheOmbudsman.queue;
import static org.heard.ombudsman.TheOmbudsman.waitForCase;
import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class QueueTest {

    @Test
    void young_people_come_first_then_the_oldest_on_every_page_and_over_all_councils() {
        var adult = opened(false, AReferral.COUNCIL);
        var first = opened(true, AReferral.COUNCIL);
        var second = opened(true, AReferral.OTHER_COUNCIL);
        var otherAdult = opened(false, AReferral.OTHER_COUNCIL);

        var whole = ids(queue(200));
        assertEquals(whole, ids(queue(3)), "pages join without a gap or a repeat");
        assertEquals(
                List.of(first, second, adult, otherAdult),
                whole.stream()
                        .filter(List.of(adult, first, second, otherAdult)::contains)
                        .toList());
        var young = queue(200).stream().map(found -> found.get("youngPerson")).toList();
        assertEquals(
                young.stream()
                        .sorted((a, b) -> Boolean.compare((Boolean) b, (Boolean) a))
                        .toList(),
                young);
    }

    @Test
    void the_queue_names_nobody() {
        var referral = AReferral.made();
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        referral.send();
        waitForCase(referral, found -> "complete".equals(found.getString("state")));
        var page = asIntake().get("/v1/cases?limit=200").asString();
        assertFalse(page.contains("Quillon"));
        assertFalse(page.contains("2011-04-02"));
        assertFalse(page.contains("They never came"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1.5", "99999999999"})
    void a_limit_outside_1_to_200_is_named(String limit) {
        asIntake()
                .get("/v1/cases?limit=" + limit)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-value"))
                .body("errors.pointer", hasItem("/limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00000000-0000-4000-8000-000000000001", "17"})
    void a_cursor_that_is_not_ours_is_named(String after) {
        asIntake()
                .get("/v1/cases?after=" + after)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-value"))
                .body("errors.pointer", hasItem("/after"));
    }

    @Test
    void the_queue_is_not_for_councils_whatever_their_role() {
        for (var token : List.of(
                Tokens.ofClient("council-e09000099"),
                Tokens.ofUser("manager.e09"),
                Tokens.ofCouncil(AReferral.COUNCIL, "queue:read"))) {
            as(token).get("/v1/cases").then().statusCode(403).body("code", equalTo("not-allowed"));
        }
    }

    @Test
    void the_queue_is_not_for_other_services_or_for_nobody() {
        as(Tokens.ofClient("procedure-service")).get("/v1/cases").then().statusCode(403);
        RestAssured.get("/v1/cases").then().statusCode(401).body("code", equalTo("not-authenticated"));
        as(Tokens.ofUser("intake.ombudsman").expired()).get("/v1/cases").then().statusCode(401);
        as(Tokens.ofUser("intake.ombudsman").signedByAnother())
                .get("/v1/cases")
                .then()
                .statusCode(401);
    }

    private static String opened(boolean youngPerson, String council) {
        var referral = AReferral.made(UUID.randomUUID().toString(), council)
                .by(youngPerson)
                .send();
        return waitForCases(referral.complaintId(), 1).getFirst().get("id").toString();
    }

    private static List<String> ids(List<Map<String, Object>> cases) {
        return cases.stream().map(found -> found.get("id").toString()).toList();
    }
}
