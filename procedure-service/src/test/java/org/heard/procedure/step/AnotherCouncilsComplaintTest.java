package org.heard.procedure.step;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.ServedApi;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Another council's complaint does not exist. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AnotherCouncilsComplaintTest {

    private final ServedApi api = ServedApi.ofThisModule();

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    void it_does_not_exist_at_any_address() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 9));
        var referral = Council.of(id)
                .take("referrals", "{'referredOn':'2026-01-09','ground':'own-approach','because':'delay'}")
                .getString("referralId");
        var before = Council.of(id).etag();
        for (var operation : operations()) {
            var theirs = call(operation, referral, id);
            var unknown = call(operation, referral, UUID.randomUUID());
            assertEquals(404, theirs.statusCode(), operation);
            assertEquals(unknown.asString(), theirs.asString(), operation);
            assertEquals(unknown.headers().size(), theirs.headers().size(), operation);
        }
        assertEquals(before, Council.of(id).etag());
    }

    @Test
    void a_list_shows_the_callers_own() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 9)).toString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> listed(Council.E09, id));
        list(Council.E10, "/v1/complaints?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_list_is_read_page_by_page() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var ids = java.util.stream.Stream.generate(
                        () -> lodged.complaint(LocalDate.of(2026, 1, 9)).toString())
                .limit(3)
                .toList();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ids.stream()
                .allMatch(id -> listed(Council.E09, id)));
        list(Council.E09, "/v1/complaints?limit=0").then().statusCode(400).body("code", equalTo("invalid-value"));
        list(Council.E09, "/v1/complaints?after=x").then().statusCode(400).body("code", equalTo("invalid-value"));
    }

    private static boolean listed(String client, String id) {
        var next = "/v1/complaints?limit=2";
        while (next != null) {
            var page = list(client, next).then().statusCode(200).extract().jsonPath();
            if (page.getList("items.id").contains(id)) {
                return true;
            }
            next = page.getString("links.next");
        }
        return false;
    }

    private static Response list(String client, String address) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get(address);
    }

    /** Every operation on a complaint, as the service describes itself, so that a new one is covered. */
    private List<String> operations() {
        return api.operations().stream()
                .filter(operation -> operation.contains(" /v1/complaints/{id}"))
                .toList();
    }

    /** Asks with a good body, so that nothing but the council can be wrong. */
    private Response call(String operation, String referral, UUID id) {
        var path = operation.split(" ")[1].replace("{referralId}", referral).replace("{id}", id.toString());
        var request =
                RestAssured.given().auth().oauth2(Tokens.ofClient(Council.E10).signed());
        if (operation.startsWith("GET ")) {
            return request.get(path);
        }
        return request.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(api.example(operation))
                .post(path);
    }
}
