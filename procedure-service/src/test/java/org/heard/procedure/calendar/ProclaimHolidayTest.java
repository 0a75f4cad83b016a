package org.heard.procedure.calendar;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.procedure.deadline.WhenHolidayProclaimedThenRecount;
import org.heard.procedure.outbound.HolidaysToProcedureTopic;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** One PUT adds a bank holiday, and every open clock is counted anew. The days lie where no other test counts. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ProclaimHolidayTest {

    private static final LocalDate RECEIVED = LocalDate.of(2028, 5, 3);
    private static final String HOLIDAYS = "/v1/operations/holidays/";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    WhenHolidayProclaimedThenRecount recount;

    @Inject
    HolidaysToProcedureTopic tell;

    @Inject
    LiveCalendar days;

    @Test
    @Rule("DL-10")
    void a_proclaimed_day_moves_open_clocks_tells_of_it_and_explains_it() {
        calendar.set(RECEIVED);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        assertEquals("2028-05-17", due(council, "DL-10"));
        var before = council.get("/clocks").extract().header("ETag");
        var datesBefore = council.get("/stage-2/dates").extract().header("ETag");

        proclaim("2028-05-10", "National Day")
                .statusCode(201)
                .body("calendar", org.hamcrest.Matchers.endsWith("+2028-05-10"));
        proclaim("2028-05-10", "National Day").statusCode(200);
        recount.regularly();
        recount.regularly();
        tell.regularly();
        tell.regularly();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(1, movesTold(id, "DL-10")));
        assertEquals("2028-05-18", due(council, "DL-10"));
        assertNotEquals(
                before.replaceFirst("[^;]*", ""),
                council.get("/clocks").extract().header("ETag").replaceFirst("[^;]*", ""));
        assertNotEquals(
                datesBefore.replaceFirst("[^;]*", ""),
                council.get("/stage-2/dates").extract().header("ETag").replaceFirst("[^;]*", ""));
        council.get("/clocks")
                .body(
                        "items.find { it.clock == 'DL-10' }.moves.because",
                        equalTo(java.util.List.of("2028-05-10 National Day")));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> asOperator()
                .get(HOLIDAYS + "2028-05-10/moves?limit=200")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(0))
                .body("failed", equalTo(0))
                .body("moves.items.findAll { it.complaintId == '" + id + "' }.clock", hasItem("DL-10")));
        var key = UUID.nameUUIDFromBytes("england-and-wales/E09000099".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                1,
                Records.of("heard.procedure.v1", key.toString()).stream()
                        .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains("2028-05-10"))
                        .map(record -> Records.header(record, "ce_id"))
                        .distinct()
                        .count());

        // who comes later has the new calendar from the start
        var later = lodged.complaint(RECEIVED);
        assertEquals("2028-05-18", due(Council.of(later), "DL-10"));
        recount.regularly();
        assertEquals(0, movesTold(later, "DL-10"));
    }

    @Test
    void a_day_that_cannot_be_proclaimed_is_refused_by_name() {
        proclaim("2028-05-13", "A Saturday").statusCode(409).body("code", equalTo("day-is-not-worked"));
        proclaim("2028-12-25", "Christmas").statusCode(409).body("code", equalTo("day-is-not-worked"));
        proclaim("2040-05-10", "Far away").statusCode(409).body("code", equalTo("day-outside-calendar"));
        proclaim("2028-05-11", "").statusCode(400);
        proclaim("tomorrow", "Soon").statusCode(404);
        proclaim("2028-06-07", "One").statusCode(201);
        proclaim("2028-06-07", "Another").statusCode(409).body("code", equalTo("holiday-has-another-name"));
    }

    @Test
    void only_an_operator_proclaims() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Ours\"}")
                .put(HOLIDAYS + "2028-05-12")
                .then()
                .statusCode(403);
        asOperator().get(HOLIDAYS + "2028-05-12/moves").then().statusCode(404);
    }

    @Test
    void a_calendar_that_comes_to_its_end_warns_in_time() {
        assertTrue(days.get().runsOut(LocalDate.of(2028, 1, 5)).isPresent());
        assertFalse(days.get().runsOut(LocalDate.of(2026, 1, 5)).isPresent());
        calendar.set(LocalDate.of(2028, 12, 1));
        RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("heard_calendar_ahead_days"));
        calendar.set(RECEIVED);
    }

    private static ValidatableResponse proclaim(String date, String name) {
        return asOperator()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\"}")
                .put(HOLIDAYS + date)
                .then();
    }

    private static io.restassured.specification.RequestSpecification asOperator() {
        return RestAssured.given().auth().oauth2(Tokens.ofUser("operator").signed());
    }

    private static long movesTold(UUID id, String clock) {
        return Records.of("heard.procedure.v1", id.toString()).stream()
                .filter(record -> "uk.heard.DeadlineMoved.v1".equals(Records.header(record, "ce_type")))
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains("\"" + clock + "\""))
                .map(record -> Records.header(record, "ce_id"))
                .distinct()
                .count();
    }

    private static String due(Council council, String clock) {
        return council.read("/clocks").getString("items.find { it.clock == '" + clock + "' }.dueOn");
    }
}
