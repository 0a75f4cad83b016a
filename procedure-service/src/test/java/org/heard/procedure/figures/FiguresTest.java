package org.heard.procedure.figures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.heard.eventstore.Followers;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class FiguresTest {

    private static final LocalDate RECEIVED = LocalDate.of(2019, 7, 1);
    private static final String OF_THAT_DAY = "from=2019-07-01&to=2019-07-01";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    Followers followers;

    @Test
    void a_figure_that_was_given_once_can_be_given_again() {
        calendar.set(RECEIVED);
        var first = Council.of(lodged.complaint(RECEIVED));
        var second = Council.of(lodged.complaint(RECEIVED));
        calendar.set(LocalDate.of(2019, 7, 5));
        first.take(
                "stage-1/responses", "{'respondedOn':'2019-07-05','words':'We are sorry.'," + Council.FINDINGS + "}");
        calendar.to(LocalDate.of(2019, 7, 31));
        second.take(
                "stage-1/responses", "{'respondedOn':'2019-07-31','words':'We are sorry.'," + Council.FINDINGS + "}");
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));

        var then = figures("&asAt=2019-07-05");
        assertEquals(2, then.getLong("lodged.all"));
        assertEquals(2, then.getLong("lodged.byYoungPeople"));
        assertEquals(2, then.getLong("lodged.advocateWanted"));
        assertEquals(1, then.getLong("stages.find { it.stage == 'stage-1' }.answered"));
        assertEquals(4.0, then.getDouble("stages.find { it.stage == 'stage-1' }.medianDays"));
        assertEquals(4.0, then.getDouble("stages.find { it.stage == 'stage-1' }.medianWorkingDays"));

        var now = figures("");
        assertEquals(2, now.getLong("stages.find { it.stage == 'stage-1' }.answered"));
        assertEquals(17.0, now.getDouble("stages.find { it.stage == 'stage-1' }.medianDays"));
        assertEquals(1, now.getLong("missed.find { it.clock == 'DL-10' }.times"));
        assertEquals(0, then.getList("missed.findAll { it.clock == 'DL-10' }").size());
    }

    @Test
    void a_day_that_has_not_come_has_no_figures() {
        calendar.set(RECEIVED);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .get("/v1/figures?asAt=2019-07-02")
                .then()
                .statusCode(400)
                .body("code", equalTo("date-in-the-future"));
    }

    @Test
    @Rule("R-S2-9")
    void an_objection_of_the_councils_to_stage_two_is_itself_reported() {
        var received = LocalDate.of(2019, 8, 1);
        calendar.set(received);
        var council = Council.of(lodged.complaint(received));
        calendar.set(LocalDate.of(2019, 8, 8));
        council.take(
                "stage-1/responses", "{'respondedOn':'2019-08-08','words':'We are sorry.'," + Council.FINDINGS + "}");
        council.take("stage-2/requests", "{'requestedOn':'2019-08-08','askedBy':'complainant','means':'text'}");
        calendar.set(LocalDate.of(2019, 8, 9));
        council.take("stage-2/objections", "{'objectedOn':'2019-08-09','citation':'reg 8','words':'We object.'}");
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));

        var ofThatDay = "from=2019-08-01&to=2019-08-01";
        assertEquals(1, told(ofThatDay).getLong("stageTwoObjections.complaints"));
        assertEquals(1, told(ofThatDay).getLong("stageTwoObjections.times"));
        assertEquals(0, told(ofThatDay + "&asAt=2019-08-08").getLong("stageTwoObjections.times"));
    }

    private static JsonPath figures(String asAt) {
        return told(OF_THAT_DAY + asAt);
    }

    private static JsonPath told(String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .get("/v1/figures?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
