package org.heard.procedure.changes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ChangesTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    void every_change_of_a_complaint_comes_in_order_and_the_feed_goes_on_from_where_it_was_left() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));
        var council = Council.of(id);
        var place = "/v1/changes?limit=7";
        var seen = new ArrayList<Map<String, Object>>();
        place = follow(place, id, seen, "ComplaintAccepted");
        council.take(
                "stage-1/responses", "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}");
        follow(place, id, seen, "NextStepOffered");
        var versions = seen.stream()
                .map(change -> ((Number) change.get("version")).longValue())
                .toList();
        assertEquals(versions.stream().sorted().distinct().toList(), versions);
        assertEquals(council.etag(), "\"" + versions.getLast() + "\"");
        assertFalse(seen.toString().contains("sorry"));
    }

    @Test
    void another_council_sees_nothing_of_it() {
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));
        Council.of(id);
        follow("/v1/changes?limit=200", id, new ArrayList<>(), "ComplaintAccepted");
        var foreign = get("/v1/changes?limit=200", Tokens.ofClient(Council.E10)).<String>getList("items.complaintId");
        assertFalse(foreign.contains(id.toString()));
    }

    @Test
    void somebody_from_outside_the_council_cannot_follow_it() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofUser("investigator.e09").signed())
                .get("/v1/changes")
                .then()
                .statusCode(403);
    }

    private static String follow(String from, UUID id, List<Map<String, Object>> seen, String until) {
        var place = new String[] {from};
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var page = get(place[0], Tokens.ofClient(Council.E09));
            place[0] = page.getString("links.next");
            page.<Map<String, Object>>getList("items").stream()
                    .filter(change -> id.toString().equals(change.get("complaintId")))
                    .forEach(seen::add);
            return seen.stream().anyMatch(change -> until.equals(change.get("fact")));
        });
        return place[0];
    }

    private static JsonPath get(String path, Tokens who) {
        return RestAssured.given()
                .auth()
                .oauth2(who.signed())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
