package org.heard.procedure.worklist;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.eventstore.Followers;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class WorklistTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    Followers followers;

    @Test
    void the_nearest_limit_comes_first_page_by_page() {
        calendar.set(LocalDate.of(2026, 2, 2));
        var late = complaint(LocalDate.of(2026, 1, 30), "statutory");
        var early = complaint(LocalDate.of(2026, 1, 26), "statutory");
        var middle = complaint(LocalDate.of(2026, 1, 28), "statutory");
        var shown = pages("/v1/worklist?limit=2", Council.E09);
        shown.retainAll(List.of(early, middle, late));
        assertEquals(List.of(early, middle, late), shown);
    }

    @Test
    void a_filter_holds_on_every_page() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var first = complaint(LocalDate.of(2026, 1, 5), "statutory");
        var second = complaint(LocalDate.of(2026, 1, 6), "statutory");
        for (var id : List.of(first, second)) {
            var council = Council.of(id);
            council.take(
                    "stage-1/responses",
                    "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}");
            council.take("stage-2/requests", "{'requestedOn':'2026-01-09','askedBy':'complainant','means':'text'}");
        }
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));
        var shown = pages("/v1/worklist?stage=stage-2&procedure=statutory&kind=child&limit=1", Council.E09);
        assertTrue(shown.containsAll(List.of(first, second)));
        for (var page : List.of(
                "stage=stage-1",
                "kind=parent",
                "kind=anonymous",
                "kind=adopter",
                "procedure=corporate",
                "status=withdrawn",
                "team=north")) {
            assertFalse(pages("/v1/worklist?limit=200&" + page, Council.E09).contains(first), page);
        }
    }

    @Test
    void a_limit_is_due_soon_and_then_overdue() {
        calendar.set(LocalDate.of(2026, 3, 2));
        var id = complaint(LocalDate.of(2026, 3, 2), "statutory");
        var due = LocalDate.parse(line(id, "status=all").getString("dueOn"));
        calendar.set(due);
        assertEquals("due-soon", state(id));
        assertEquals("due-soon", line(id, "clock=due-soon").getString("clock"));
        calendar.set(due.plusDays(1));
        assertEquals("overdue", state(id));
        assertEquals(due.toString(), line(id, "clock=overdue").getString("dueOn"));
    }

    @Test
    void a_complaint_without_a_limit_comes_last() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var signposted = complaint(LocalDate.of(2026, 1, 5), "signposted");
        assertEquals("none", state(signposted));
        var statutory = complaint(LocalDate.of(2026, 1, 9), "statutory");
        var shown = pages("/v1/worklist?limit=200", Council.E09);
        assertTrue(shown.indexOf(statutory) < shown.indexOf(signposted));
    }

    @Test
    void another_council_has_a_list_of_its_own() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = complaint(LocalDate.of(2026, 1, 5), "statutory");
        assertFalse(pages("/v1/worklist?limit=200", Council.E10).contains(id));
    }

    @Test
    void a_word_that_is_not_known_is_refused() {
        for (var query :
                List.of("stage=four", "clock=late", "kind=dog", "after=x", "limit=0", "team=a%20b", "status=x")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.ofClient(Council.E09).signed())
                    .get("/v1/worklist?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("invalid-value"));
        }
    }

    private UUID complaint(LocalDate receivedOn, String procedure) {
        var id = lodged.complaint(receivedOn, procedure);
        Council.of(id);
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));
        return id;
    }

    private static String state(UUID id) {
        return line(id, "status=all").getString("clock");
    }

    private static JsonPath line(UUID id, String query) {
        var next = "/v1/worklist?limit=200&" + query;
        while (next != null) {
            var page = get(next, Council.E09);
            var lines = page.<java.util.Map<String, Object>>getList("items");
            for (var line : lines) {
                if (id.toString().equals(line.get("id"))) {
                    return new JsonPath(new io.vertx.core.json.JsonObject(line).encode());
                }
            }
            next = page.getString("links.next");
        }
        throw new AssertionError(id + " is not in the list");
    }

    private static List<UUID> pages(String first, String client) {
        var ids = new ArrayList<UUID>();
        for (var next = first; next != null; ) {
            var page = get(next, client);
            page.<String>getList("items.id").forEach(id -> ids.add(UUID.fromString(id)));
            next = page.getString("links.next");
        }
        assertEquals(ids.size(), ids.stream().distinct().count(), "a complaint is shown twice");
        return ids;
    }

    private static JsonPath get(String path, String client) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
