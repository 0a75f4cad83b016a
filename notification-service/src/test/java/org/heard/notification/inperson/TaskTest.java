package org.heard.notification.inperson;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ContactAsked;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no message may or can do is done by a person, and on record; or it is on record that nobody did. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class TaskTest {

    private static final Tokens MANAGER = Tokens.ofUser("manager.e09");
    private static final String BEFORE = "2026-01-05T09:00";

    @Inject
    Business business;

    private final Story story = Story.begin();

    @AfterEach
    void backToNow() {
        business.backToNow();
    }

    @Test
    void a_task_is_taken_and_done_once() {
        callWanted();
        var task = task();
        take(task).then().statusCode(201).body("takenBy", equalTo("manager.e09"));
        complete(task, today(), "done").then().statusCode(201).body("completedBy", equalTo("manager.e09"));
        assertEquals("done", task().get("outcome"));
        complete(task, today(), "done").then().statusCode(409).body("code", equalTo("task-already-done"));
        take(task).then().statusCode(409).body("code", equalTo("task-already-done"));
    }

    @Test
    @Rule("R-CLK-3")
    void a_letter_that_somebody_hands_over_is_received_that_day() {
        var task = letterToBring();
        complete(task, today(), "done").then().statusCode(409).body("code", equalTo("task-has-a-letter"));
        complete(task, today(), "handed-over").then().statusCode(201);
        var duty = task.get("dutyId");
        var notice = story.notices().stream()
                .filter(it -> it.get("dutyId").equals(duty))
                .findFirst()
                .orElseThrow();
        assertEquals("handed-over", notice.get("state"));
        assertEquals(today().toString(), notice.get("receivedOn"));
        story.awaitFacts("NoticeOpened", 3);
        assertEquals("handed-over", story.facts("NoticeOpened").getFirst().text("how"));
        for (var all : story.notices()) {
            assertEquals("handed-over", all.get("state"), "whoever comes brings all that is told together");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, done, 400, date-in-the-future",
        "-1, done, 400, invalid-value",
        "0, handed-over, 409, task-has-no-letter",
        "0, forgotten, 400, invalid-value",
        "0, , 400, missing-field",
    })
    void a_completion_that_cannot_be_is_refused_and_the_task_stays_open(
            int days, String outcome, int status, String code) {
        callWanted();
        var task = task();
        complete(task, today().plusDays(days), outcome)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertNull(task().get("completedOn"));
    }

    @Test
    void the_list_of_what_is_open_stays_so_from_page_to_page() {
        callWanted();
        Story.begin().publish(story.lodgement());
        var path = "/v1/tasks?open=true&limit=1";
        while (path != null) {
            var page = given().auth()
                    .oauth2(MANAGER.signed())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<Map<String, Object>>>path("items").forEach(task -> assertNull(task.get("completedOn")));
            path = page.path("links.next");
        }
    }

    @Test
    void another_councils_task_is_like_none() {
        callWanted();
        var other = Tokens.ofUser("manager.e10");
        var task = task().get("id").toString();
        for (var step : List.of("takings", "completions")) {
            var body = step.equals("takings") ? "{}" : body(today(), "done");
            var theirs = post(other, task, step, body);
            var nobodys = post(other, UUID.randomUUID().toString(), step, body);
            assertEquals(404, theirs.statusCode());
            assertEquals(nobodys.body().asString(), theirs.body().asString());
        }
        assertNull(task().get("takenOn"));
    }

    @Test
    void a_task_that_nobody_does_in_time_is_told_of_once_and_stays_open() {
        business.moveTo(BEFORE);
        callWanted();
        var due = LocalDate.parse((String) task().get("dueOn"));
        business.moveTo(due + "T23:00");
        assertEquals(false, task().get("overdue"));
        business.moveTo(due.plusDays(1) + "T00:01");
        story.awaitFacts("HumanContactOverdue", 1);
        business.moveTo(due.plusDays(9) + "T09:00");
        assertEquals(true, task().get("overdue"));
        complete(task(), due.plusDays(9), "done").then().statusCode(201);
        assertEquals(false, task().get("overdue"));
        assertEquals(1, story.facts("HumanContactOverdue").size());
    }

    private void callWanted() {
        story.publish(story.lodgement());
        story.publish(new ContactAsked(story.id, UUID.randomUUID(), "call-wanted", LocalDate.of(2026, 1, 5)));
        await().atMost(Story.SOON).until(() -> tasks("call-wanted").size() == 1);
    }

    private Map<String, Object> letterToBring() {
        story.pact(Story.channel("text", story.number, false, today().toString(), "[]"));
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> story.tasks().stream().anyMatch(it -> it.get("dutyId") != null));
        return story.tasks().stream()
                .filter(it -> it.get("dutyId") != null)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> task() {
        return tasks("call-wanted").getFirst();
    }

    private List<Map<String, Object>> tasks(String because) {
        return story.tasks().stream()
                .filter(it -> because.equals(it.get("because")))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(org.heard.kit.clock.BusinessClock.LONDON);
    }

    private static Response take(Map<String, Object> task) {
        return post(MANAGER, task.get("id").toString(), "takings", "{}");
    }

    private static Response complete(Map<String, Object> task, LocalDate on, String outcome) {
        return post(MANAGER, task.get("id").toString(), "completions", body(on, outcome));
    }

    private static String body(LocalDate on, String outcome) {
        return outcome == null
                ? "{\"doneOn\": \"%s\"}".formatted(on)
                : "{\"doneOn\": \"%s\", \"outcome\": \"%s\"}".formatted(on, outcome);
    }

    private static Response post(Tokens who, String task, String step, String body) {
        return given().auth()
                .oauth2(who.signed())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tasks/" + task + "/" + step);
    }
}
