package org.heard.ombudsman.side;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.ombudsman.side.Sides.COUNCIL;
import static org.heard.ombudsman.side.Sides.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each side learns how its case ended, and asks for a review of that within a month. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ReviewBySidesTest {

    private static final String CORRECTED = """
            {'summary':'The Council took too long.','complaint':'A young person complained.',
             'powers':'We investigate fault and injustice.','considered':'We read the papers.','found':'%s',
             'agreedAction':'The Council apologises and pays.','finalDecision':'We uphold the complaint.'}""";

    @Inject
    BusinessClock clock;

    @AfterEach
    void put_the_clock_back() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void both_sides_see_why_a_case_was_closed() {
        var side = new Sides(clock);
        var today = clock.today();
        side.work()
                .did(
                        "checks",
                        "{'decidedOn':'%s','check':'LGO-4','answer':'fails','reason':'Known to us.'}".formatted(today))
                .did(
                        "closures",
                        "{'closedOn':'%s','check':'LGO-4','wording':'cannot','reason':'It was in court.'}"
                                .formatted(today));
        for (var who : List.of(COUNCIL, PERSON)) {
            side.see(who)
                    .body("status", equalTo("closed"))
                    .body("decision", nullValue())
                    .body("closing.wording", equalTo("cannot"))
                    .body("closing.reason", equalTo("It was in court."))
                    .body("closing.reviewUntil", equalTo(today.plusMonths(1).toString()));
        }
        side.doubt(PERSON, "It was another court.").statusCode(201);
        side.see(PERSON).body("review.by", equalTo("complainant"));
    }

    @Test
    void a_side_asks_for_a_review_and_both_see_what_came_of_it() {
        var side = new Sides(clock);
        side.doubt(COUNCIL, "Too early.").statusCode(409).body("code", equalTo("no-decision-yet"));
        side.drafted(10);
        side.say(COUNCIL, "comments", "We agree.").statusCode(201);
        side.say(PERSON, "comments", "Thank you.").statusCode(201);
        side.decided();
        side.see(PERSON)
                .body(
                        "decision.reviewUntil",
                        equalTo(clock.today().plusMonths(1).toString()))
                .body("review", nullValue());
        side.doubt(PERSON, "A letter was found.").statusCode(201);
        side.doubt(COUNCIL, "We have one, too.").statusCode(409).body("code", equalTo("review-already-asked"));
        side.see(PERSON).body("review.words", equalTo("A letter was found."));
        side.see(COUNCIL)
                .body("review.by", equalTo("complainant"))
                .body("review.because", equalTo("new-evidence"))
                .body("review.words", nullValue())
                .body("review.result", nullValue());

        side.work()
                .take("reviews/decisions", corrected("Quillon waited for 41 weeks."))
                .statusCode(409)
                .body("code", equalTo("statement-names-somebody"));
        side.work().did("reviews/decisions", corrected("There was delay of 41 weeks."));
        for (var who : List.of(COUNCIL, PERSON)) {
            side.see(who)
                    .body("review.result", equalTo("corrected"))
                    .body("review.reason", equalTo("A week was missing."))
                    .body("decision.decision.statement.found", equalTo("There was delay of 41 weeks."))
                    .body("decision.decision.recommendations[0].amountPence", equalTo(25000));
        }
        var complaint = side.referral().complaintId();
        await().atMost(TheOmbudsman.SOON).until(() -> !reviews(complaint).isEmpty());
        assertEquals(
                List.of(
                        "{\"complaintId\":\"%s\",\"caseReference\":\"%s\",\"result\":\"corrected\",\"decidedOn\":\"%s\"}"
                                .formatted(complaint, side.work().now().getString("reference"), clock.today())),
                reviews(complaint));
    }

    private static List<String> reviews(String complaint) {
        return Records.of("heard.ombudsman.v1", complaint).stream()
                .filter(it -> Records.header(it, "ce_type").equals("uk.heard.ReviewDecided.v1"))
                .map(it -> new String(it.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void a_review_is_asked_for_until_its_last_day() {
        var side = new Sides(clock);
        side.drafted(10);
        side.say(COUNCIL, "comments", "We agree.").statusCode(201);
        side.say(PERSON, "comments", "Thank you.").statusCode(201);
        side.decided();
        clock.moveBy(Duration.ofDays(32));
        side.doubt(PERSON, "A letter was found.").statusCode(409).body("code", equalTo("review-too-late"));
    }

    private String corrected(String found) {
        return "{'decidedOn':'%s','result':'corrected','reason':'A week was missing.','statement':%s}"
                .formatted(clock.today(), CORRECTED.formatted(found));
    }
}
