package org.heard.procedure.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What depends on the day is not told to be unchanged on another day, and a write still names the version alone. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AnswersOfTodayTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 12);
    private static final List<String> OF_TODAY = List.of("/clocks", "/status", "/actions");

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    private Council council;

    @BeforeEach
    void a_complaint_with_an_action_that_is_due_today() {
        calendar.set(DUE);
        council = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)));
        council.take(
                "actions",
                "{'agreedOn':'2026-01-09','owner':'head-of-placements','dueOn':'%s','words':'A letter.'}"
                        .formatted(DUE));
        // what is on record by then, so that no sweep makes another version of it meanwhile
        calendar.to(DUE);
    }

    @Test
    void who_asks_again_on_the_same_day_is_told_that_nothing_changed() {
        for (var below : OF_TODAY) {
            assertEquals(304, again(below, etag(below)).statusCode(), below);
        }
    }

    @Test
    void who_asks_again_on_the_next_day_is_answered_anew() {
        for (var below : OF_TODAY) {
            calendar.set(DUE);
            var etag = etag(below);
            calendar.set(DUE.plusDays(1));
            var answer = again(below, etag);
            assertEquals(200, answer.statusCode(), below);
            assertNotEquals(etag, answer.header("ETag"), below);
        }
        assertEquals("overdue", council.read("/actions").getString("items[0].state"));
    }

    @Test
    void what_does_not_depend_on_the_day_stays_unchanged_on_the_next_one() {
        var etag = etag("/points");
        calendar.set(DUE.plusDays(1));
        assertEquals(304, again("/points", etag).statusCode());
    }

    @Test
    void a_step_on_what_was_read_yesterday_is_on_the_version_that_was_seen() {
        var etag = etag("/clocks");
        calendar.set(DUE.plusDays(1));
        var step = "{'doneOn':'%s','action':1,'words':'The letter went out.'}".formatted(DUE);
        assertEquals(201, post(step, etag).statusCode());
        assertEquals("stale-etag", post(step, etag).jsonPath().getString("code"));
    }

    private String etag(String below) {
        return council.get(below).statusCode(200).extract().header("ETag");
    }

    private Response again(String below, String etag) {
        return request().header("If-None-Match", etag).get(council.path(below));
    }

    private Response post(String body, String etag) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(council.path("/action-evidence"));
    }

    private static RequestSpecification request() {
        return RestAssured.given().auth().oauth2(Tokens.ofClient(Council.E09).signed());
    }
}
