package org.heard.notification.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.heard.notification.Story.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a council can read of what was told. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ProofTest {

    private static final Tokens COUNCIL = Tokens.ofClient("council-e09000099");

    @Test
    void a_duty_shows_its_law_its_day_its_letter_and_its_nudges() {
        var story = Story.begin().acknowledged();
        story.readNotices()
                .then()
                .statusCode(200)
                .body("complaintId", equalTo(story.id.toString()))
                .body("items[0].duty", equalTo("TELL-1"))
                .body("items[0].law", equalTo("SI 2006/1738 reg 11 (check before go-live)"))
                .body("items[0].to", equalTo("complainant"))
                .body("items[0].source", equalTo("ComplaintLodged"))
                .body("items[0].dueBy", equalTo("2026-01-07"))
                .body("items[0].notice.title", equalTo("We have your complaint"))
                .body("items[0].nudges[0].channel", equalTo("text"))
                .body("items[0].nudges[0].state", equalTo("delivered"))
                .body("items[0].nudges[0].wording", equalTo("news"))
                .body("items[0].nudges[0].attempts", equalTo(1));
    }

    @Test
    void no_address_stands_in_it() {
        var story = Story.begin().acknowledged();
        var body = story.readNotices().body().asString();
        assertFalse(body.contains(story.number.substring(5)), body);
        assertFalse(body.contains("lantern"), body);
    }

    @Test
    void every_reading_leaves_a_row() {
        var story = Story.begin().acknowledged();
        story.readNotices().then().statusCode(200);
        assertTrue(sql("update read_audit set what = what where subject = ? and what = 'notices'", story.id) > 0);
    }

    @Test
    void another_councils_complaint_does_not_exist() {
        var story = Story.begin().acknowledged();
        var other = Tokens.ofClient("council-e10000099");
        var another = read(other, "/v1/complaints/" + story.id + "/notices");
        var unknown = read(other, "/v1/complaints/" + UUID.randomUUID() + "/notices");
        assertEquals(404, another.statusCode());
        assertEquals(unknown.body().asString(), another.body().asString());
        read(other, "/v1/tasks?limit=200")
                .then()
                .statusCode(200)
                .body("items.complaintId", not(hasItem(story.id.toString())));
    }

    @Test
    void tasks_come_page_by_page() {
        var story = Story.begin().acknowledged();
        story.reply("CALL");
        story.reply("HELP");
        story.awaitTasks("call-wanted", "help-wanted");
        var first = read(COUNCIL, "/v1/tasks?limit=1");
        first.then().statusCode(200).body("items.size()", equalTo(1));
        var next = read(COUNCIL, first.path("links.next"));
        next.then().statusCode(200).body("items.size()", equalTo(1));
        assertFalse(first.<List<String>>path("items.id").equals(next.<List<String>>path("items.id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "after=yesterday", "after=-1"})
    void a_bad_page_is_named(String query) {
        read(COUNCIL, "/v1/tasks?" + query).then().statusCode(400).body("code", equalTo("invalid-value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tasks", "/v1/complaints/6a1f6f6e-7d5a-4a57-9d39-1f0f3f1b2c11/notices"})
    void no_token_a_bad_one_and_a_role_too_few_are_refused(String path) {
        given().get(path).then().statusCode(401).body("code", equalTo("not-authenticated"));
        for (var bad : List.of(
                COUNCIL.expired(),
                COUNCIL.signedByAnother(),
                COUNCIL.audience("another"),
                COUNCIL.issuer("http://127.0.0.1:1/realm"))) {
            read(bad, path).then().statusCode(401).body("code", equalTo("not-authenticated"));
        }
        read(Tokens.ofCouncil("E09000099", "complaint:read"), path)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        read(Tokens.ofCouncil("E09000098", "duty:read", "task:read"), path)
                .then()
                .statusCode(403)
                .body("code", equalTo("unknown-council"));
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        read(COUNCIL, "/v1/complaints/not-an-id/notices").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static Response read(Tokens token, String path) {
        return given().auth().oauth2(token.signed()).get(path);
    }
}
