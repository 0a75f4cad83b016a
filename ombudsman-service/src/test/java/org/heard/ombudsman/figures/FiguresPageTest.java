package org.heard.ombudsman.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Anybody reads the figures, and gets the same for the same day. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class FiguresPageTest {

    @Inject
    BusinessClock clock;

    @Test
    void the_figures_are_a_page_with_a_chart_and_json() {
        Casehandling.opened();
        given().get("/figures")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("All councils"))
                .body(containsString("<svg"));
        given().get("/v1/figures")
                .then()
                .statusCode(200)
                .body("overall.council", equalTo("All councils"))
                .body("asAt", equalTo(clock.today().toString()));
    }

    @Test
    void of_a_day_before_anything_came_there_is_nothing() {
        var figures = given().get("/v1/figures?year=2019&asAt=2020-01-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(0, figures.getInt("overall.received"));
        assertEquals(2019, figures.getInt("year"));
    }

    @Test
    void an_approach_that_is_entered_late_changes_no_figures_of_before() {
        var yesterday = "/v1/figures?asAt=" + clock.today().minusDays(1);
        var before = given().get(yesterday).asString();
        for (var number = 0; number < 6; number++) {
            TheOmbudsman.as(Tokens.ofUser("manager.ombudsman"))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("""
                            {"madeOn":"%s","council":"E09000099","youngPerson":false,"from":"complainant",
                             "words":"They wrote a letter."}""".formatted(clock.today().minusDays(3)))
                    .post("/v1/approaches")
                    .then()
                    .statusCode(201);
        }
        assertEquals(before, given().get(yesterday).asString());
    }

    @Test
    void a_day_to_come_and_a_year_that_is_none_are_refused() {
        given().get("/v1/figures?asAt=" + clock.today().plusDays(1))
                .then()
                .statusCode(400)
                .body("code", equalTo("date-in-the-future"));
        given().get("/v1/figures?asAt=soon").then().statusCode(400).body("code", equalTo("invalid-value"));
        given().get("/v1/figures?year=26").then().statusCode(400).body("code", equalTo("invalid-value"));
    }
}
