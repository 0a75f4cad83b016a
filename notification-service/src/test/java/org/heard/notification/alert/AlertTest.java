package org.heard.notification.alert;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.SafeguardingAlertRaised;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.kit.clock.BusinessClock;
import org.heard.notification.Business;
import org.heard.notification.Facts;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A child may be in danger: people of the council are asked, one after another, until one takes it. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class AlertTest {

    private static final Tokens MANAGER = Tokens.ofUser("manager.e09");

    @Inject
    Business business;

    private final Story story = Story.begin();
    private final UUID alert = UUID.randomUUID();
    private final String first = Story.begin().number;
    private final String second = Story.begin().number;
    private final String night = Story.begin().number;

    @AfterEach
    void mend() {
        Phone.mend();
        business.backToNow();
    }

    @Test
    @Rule("R-EX-8")
    @Rule("ROUTE-1")
    void the_first_contact_is_asked_at_once_without_a_word_of_it_and_the_child_hears_nothing() {
        raised();
        awaitAsked(1);
        assertEquals(1, Phone.words(first).size());
        var words = Phone.words(first).getFirst();
        assertTrue(words.startsWith("Urgent: somebody may need help at once."), words);
        assertFalse(words.contains("7KM"), words);
        assertEquals(List.of(), Phone.words(second));
        assertEquals(List.of(), Phone.words(night));
        assertEquals(List.of(), story.texts(), "nothing goes to the child because of it");
        assertEquals(1, Phone.messages("duty-" + first + "@inbox.example").size());
        var shown = shown();
        assertEquals("red", shown.getString("state"));
        assertEquals(List.of("child-at-risk"), shown.getList("because"));
        assertEquals(List.of("email", "text"), shown.getList("messages.channel"));
        assertEquals(List.of("sent", "sent"), shown.getList("messages.state"));
        assertNotNull(shown.getString("nextAskedAt"));
        story.awaitTasks("safeguarding-alert");
        assertEquals(true, story.tasks().getFirst().get("urgent"));
    }

    @Test
    @Rule("R-EX-8")
    void
            whoever_does_not_take_it_in_a_quarter_of_an_hour_is_followed_by_the_next_and_the_out_of_hours_team_comes_last() {
        raised();
        awaitAsked(1);
        var until = Instant.parse(shown().getString("nextAskedAt"));
        var raisedAt = Instant.parse(shown().getString("messages[0].plannedAt"));
        assertEquals(15 * 60, until.getEpochSecond() - raisedAt.getEpochSecond(), 1);
        aQuarterOfAnHourPasses();
        awaitAsked(2);
        assertEquals(1, Phone.words(second).size());
        assertEquals(List.of(), Phone.words(night));
        aQuarterOfAnHourPasses();
        awaitAsked(3);
        assertEquals(1, Phone.words(night).size());
        var shown = shown();
        assertEquals(List.of(false, false, false, true), shown.getList("messages.outOfHours"));
        assertEquals("red", shown.getString("state"), "red until somebody takes it");
        assertNull(shown.getString("nextAskedAt"));
        assertEquals(1, Phone.words(first).size());
    }

    @Test
    void a_sandbox_s_clock_brings_the_next_contact_s_turn_forward() {
        raised();
        awaitAsked(1);
        var later = LocalDateTime.ofInstant(Instant.now().plusSeconds(16 * 60), BusinessClock.LONDON);
        business.moveTo(later.withNano(0).toString());
        awaitAsked(2);
        assertEquals(1, Phone.words(second).size());
    }

    @Test
    @Rule("R-EX-8")
    void when_somebody_takes_it_nobody_else_is_asked() {
        raised();
        awaitAsked(1);
        assertEquals(201, take(UUID.randomUUID().toString()).statusCode());
        assertEquals("taken", shown().getString("state"));
        assertEquals("manager.e09", shown().getString("takenBy"));
        var again = take(UUID.randomUUID().toString());
        assertEquals(409, again.statusCode());
        assertEquals("alert-already-taken", again.path("code"));
        Story.sql("update safeguarding_alert set next_at = now(), work_at = now() where id = ?", alert);
        story.awaitFacts("SafeguardingAlertTaken", 1);
        assertEquals(
                alert.toString(),
                story.facts("SafeguardingAlertTaken").getFirst().text("alertId"));
        assertNotNull(story.tasks().getFirst().get("completedOn"));
        assertEquals(List.of(), Phone.words(second));
    }

    @Test
    void a_taking_repeated_under_its_key_is_one() {
        raised();
        awaitAsked(1);
        var key = UUID.randomUUID().toString();
        assertEquals(201, take(key).statusCode());
        var repeated = take(key);
        assertEquals(201, repeated.statusCode());
        assertEquals("true", repeated.header("Idempotent-Replayed"));
    }

    @Test
    void the_same_fact_again_raises_nothing_more() {
        var event = raised();
        awaitAsked(1);
        Facts.publish(event, story.council, fact());
        var another = Story.begin().acknowledged();
        assertEquals(1, another.texts().size());
        assertEquals(1, Phone.words(first).size());
        assertEquals(1, story.tasks().size());
    }

    @Test
    void where_no_message_to_a_contact_is_possible_the_next_is_asked_at_once() {
        contacts("{\"text\": \"%s\"}".formatted(first));
        Phone.fault(400, null, 1);
        story.publish(fact());
        awaitAsked(2);
        assertEquals(1, Phone.words(second).size());
        assertEquals(List.of(), Phone.words(first));
        assertEquals("failed", shown().getString("messages[0].state"));
    }

    @Test
    void a_provider_that_fails_for_a_moment_is_asked_again_until_it_takes_the_message() {
        contacts("{\"text\": \"%s\"}".formatted(first));
        Phone.fault(500, null, 2);
        story.publish(fact());
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(1, Phone.words(first).size()));
        assertEquals(1, shown().getInt("askedSoFar"));
    }

    @Test
    void while_intake_cannot_say_whom_to_ask_it_stays_red_and_is_asked_for_again() {
        intakeSays(503, "{}");
        story.publish(fact());
        await().atMost(Story.SOON).until(() -> read(MANAGER).statusCode() == 200);
        assertEquals(0, shown().getInt("askedSoFar"));
        contacts(firstContact());
        awaitAsked(1);
    }

    @Test
    void another_council_and_staff_who_are_barred_neither_see_nor_take_it() {
        raised();
        awaitAsked(1);
        var other = Tokens.ofUser("manager.e10");
        var existing = read(other);
        assertEquals(404, existing.statusCode());
        assertEquals(404, take(other, UUID.randomUUID().toString()).statusCode());
        story.publish(new StaffBarred(story.id, StaffBarred.standIn(story.id, "manager.e09"), "excluded"));
        await().atMost(Story.SOON).until(() -> read(MANAGER).statusCode() == 404);
        assertEquals(404, take(MANAGER, UUID.randomUUID().toString()).statusCode());
        assertEquals(200, read(Tokens.ofClient("council-e09000099")).statusCode(), "a colleague goes on seeing it");
    }

    @Test
    void what_is_open_is_listed_apart() {
        raised();
        awaitAsked(1);
        assertTrue(open().contains(alert.toString()));
        assertEquals(201, take(UUID.randomUUID().toString()).statusCode());
        assertFalse(open().contains(alert.toString()));
    }

    private String raised() {
        contacts(firstContact());
        return story.publish(fact());
    }

    private String firstContact() {
        return "{\"name\": \"Duty manager\", \"text\": \"%s\", \"email\": \"duty-%s@inbox.example\"}"
                .formatted(first, first);
    }

    private SafeguardingAlertRaised fact() {
        return new SafeguardingAlertRaised(
                story.id, alert, List.of("child-at-risk"), Instant.parse("2026-01-05T10:00:00Z"));
    }

    private void contacts(String firstContact) {
        intakeSays(
                200,
                "{\"complaintId\": \"%s\", \"contacts\": [%s, {\"text\": \"%s\"}], \"outOfHours\": {\"text\": \"%s\"}}"
                        .formatted(story.id, firstContact, second, night));
    }

    private void intakeSays(int status, String body) {
        new WireMock("127.0.0.1", Integer.getInteger("teststack.intake.port"))
                .register(get(urlEqualTo("/v1/complaints/" + story.id + "/urgent-contacts"))
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/json")
                                .withBody(body)));
    }

    private void aQuarterOfAnHourPasses() {
        Story.sql("update safeguarding_alert set next_at = now(), work_at = now() where id = ?", alert);
    }

    private void awaitAsked(int contacts) {
        await().atMost(Story.SOON).untilAsserted(() -> {
            var shown = shown();
            assertEquals(contacts, shown.getInt("askedSoFar"));
            assertFalse(shown.getList("messages.state").contains("planned"), shown::prettify);
        });
    }

    private JsonPath shown() {
        var response = read(Tokens.ofClient("council-e09000099"));
        return response.then().statusCode(200).extract().jsonPath();
    }

    private Response read(Tokens who) {
        return given().auth().oauth2(who.signed()).get("/v1/alerts/" + alert);
    }

    private List<String> open() {
        var ids = new java.util.ArrayList<String>();
        for (var path = "/v1/alerts?open=true&limit=200"; path != null; ) {
            var page = given().auth()
                    .oauth2(MANAGER.signed())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            path = page.path("links.next");
        }
        return ids;
    }

    private Response take(String key) {
        return take(MANAGER, key);
    }

    private Response take(Tokens who, String key) {
        return given().auth()
                .oauth2(who.signed())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/alerts/" + alert + "/takings");
    }
}
