package org.heard.ombudsman.register;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.heard.ombudsman.TheOmbudsman.SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Ombudsman cannot, or will not, look into stands in the register, too (domain rules 6.5). */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ClosingsInTheRegisterTest {

    private static final String STATEMENT = """
            {'writtenOn':'%s','category':'Child protection','statement':{
              'summary':'We cannot look into this, because a court did.','complaint':'A young person complained.',
              'powers':'We cannot look into what a court decided.','considered':'We read the papers.',
              'found':'A court decided just this.','finalDecision':'We cannot investigate this complaint.'}}""";

    private static final String TEXT = "'statement':";

    @Inject
    BusinessClock clock;

    @Inject
    Event<ClockMoved> moved;

    @AfterEach
    void put_the_clock_back() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void a_closing_is_published_after_its_time_with_its_outcome_and_nobodys_name() {
        var today = clock.today();
        var work = closed(today);
        work.take("closing-statements", STATEMENT.formatted(today).replace("A young person", "Quillon"))
                .statusCode(409)
                .body("code", equalTo("statement-names-somebody"));
        work.did("closing-statements", STATEMENT.formatted(today));
        assertEquals("Child protection", work.now().getString("closing.category"));
        given().get(page(work)).then().statusCode(404);

        moveTo(today.plusDays(43));
        await().atMost(SOON).untilAsserted(() -> given().get(page(work)).then().statusCode(200));
        given().get(page(work))
                .then()
                .body(containsString("Closed after initial enquiries"))
                .body(containsString("My assessment"))
                .body(containsString("We cannot investigate this complaint."))
                .body(not(containsString("Agreed action")))
                .body(not(containsString("Quillon")));
        given().queryParam("outcome", "Closed after initial enquiries")
                .queryParam("category", "Child protection")
                .get("/decisions.csv")
                .then()
                .body(containsString(work.now().getString("reference")));
        var complaint = TheOmbudsman.read(work.id()).getString("complaintId");
        await().atMost(SOON).until(() -> Records.of("heard.ombudsman.v1", complaint).stream()
                .anyMatch(it -> Records.header(it, "ce_type").contains("StatementPublished")));
    }

    @Test
    void a_closing_that_is_withheld_with_a_reason_is_not_published() {
        var today = clock.today();
        var work = closed(today);
        work.did("closing-statements", STATEMENT.formatted(today));
        work.did("withheld-publications", "{'decidedOn':'%s','reason':'Everybody would know.'}".formatted(today));
        moveTo(today.plusDays(60));
        var other = closed(clock.today().minusDays(50));
        other.did("closing-statements", STATEMENT.formatted(clock.today()));
        await().atMost(SOON).untilAsserted(() -> given().get(page(other)).then().statusCode(200));
        given().get(page(work)).then().statusCode(404);
        assertTrue(work.now().getList("timeline.fact").contains("PublicationWithheld"));
    }

    @Test
    void what_a_review_corrects_is_right_in_the_register_too() {
        var today = clock.today();
        var work = closed(today);
        work.did("closing-statements", STATEMENT.formatted(today));
        moveTo(today.plusDays(43));
        await().atMost(SOON).untilAsserted(() -> given().get(page(work)).then().statusCode(200));
        work.did(
                "reviews",
                "{'askedOn':'%s','by':'complainant','because':'evidence-wrong','words':'It was a tribunal.'}"
                        .formatted(today.plusDays(20)));
        var text = STATEMENT.substring(STATEMENT.indexOf(TEXT) + TEXT.length(), STATEMENT.length() - 1);
        work.did(
                "reviews/decisions",
                "{'decidedOn':'%s','result':'corrected','reason':'It was one.','statement':%s}"
                        .formatted(clock.today(), text.replace("a court did.", "a tribunal did.")));
        given().get(page(work))
                .then()
                .statusCode(200)
                .body(containsString("because a tribunal did."))
                .body(containsString("A court decided just this."))
                .body(not(containsString("because a court did.")));
    }

    @Test
    void what_was_opened_again_and_closed_anew_stands_there_as_it_was_closed_last() {
        var today = clock.today();
        var work = closed(today);
        work.did("closing-statements", STATEMENT.formatted(today));
        moveTo(today.plusDays(43));
        await().atMost(SOON).untilAsserted(() -> given().get(page(work)).then().statusCode(200));
        work.did(
                        "reviews",
                        "{'askedOn':'%s','by':'complainant','because':'evidence-wrong','words':'It was withdrawn.'}"
                                .formatted(today.plusDays(20)))
                .did(
                        "reviews/decisions",
                        "{'decidedOn':'%s','result':'reopened','reason':'It was.'}".formatted(clock.today()))
                .did(
                        "closures",
                        "{'closedOn':'%s','check':'LGO-4','wording':'cannot','reason':'It was in court later.'}"
                                .formatted(clock.today()))
                .did(
                        "closing-statements",
                        STATEMENT.formatted(clock.today()).replace("A court decided just this.", "A later court did."));
        given().get(page(work)).then().body(containsString("A court decided just this."));
        moveTo(clock.today().plusDays(43));
        await().atMost(SOON).untilAsserted(() -> given().get(page(work))
                .then()
                .body(containsString("A later court did."))
                .body(not(containsString("A court decided just this."))));
    }

    private static Casehandling closed(LocalDate on) {
        return Casehandling.opened()
                .did(
                        "checks",
                        "{'decidedOn':'%s','check':'LGO-4','answer':'fails','reason':'It was in court.'}".formatted(on))
                .did(
                        "closures",
                        "{'closedOn':'%s','check':'LGO-4','wording':'cannot','reason':'It was in court.'}"
                                .formatted(on));
    }

    private static String page(Casehandling work) {
        return "/decisions/" + work.now().getString("reference").replace(' ', '-');
    }

    private void moveTo(LocalDate day) {
        clock.moveBy(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(BusinessClock.LONDON), day)));
        moved.fire(new ClockMoved(1, day));
    }
}
