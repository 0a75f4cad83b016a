package org.heard.procedure.inbound;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.heard.contracts.OmbudsmanEvent;
import org.heard.contracts.OmbudsmanEvent.DecisionMade;
import org.heard.contracts.OmbudsmanEvent.DraftDecisionIssued;
import org.heard.contracts.OmbudsmanEvent.EnquiryMade;
import org.heard.contracts.OmbudsmanEvent.EnquiryReminded;
import org.heard.contracts.OmbudsmanEvent.JointWorkingBegan;
import org.heard.contracts.OmbudsmanEvent.JointWorkingEnded;
import org.heard.contracts.OmbudsmanEvent.PublicReportIssued;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.RecommendationComplied;
import org.heard.contracts.OmbudsmanEvent.RecommendationDue;
import org.heard.contracts.OmbudsmanEvent.RecommendationMissed;
import org.heard.contracts.OmbudsmanEvent.RecommendationNotComplied;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.contracts.OmbudsmanEvent.ReviewDecided;
import org.heard.contracts.OmbudsmanEvent.StatementPublished;
import org.heard.eventstore.EventDatabase;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** What the Ombudsman does stands in the council's own case, and so in its changes and webhooks. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ToldByOmbudsmanTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 7);
    private static final String CASE = "25 000 001";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    @EventDatabase
    DataSource database;

    @Test
    void every_step_of_the_ombudsmans_is_on_the_timeline_once_and_in_the_changes() {
        calendar.set(DAY);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        var remedy = UUID.randomUUID();
        var due = DAY.plusMonths(1);
        var told = List.<OmbudsmanEvent>of(
                new ReferralReceived(id, UUID.randomUUID(), CASE, DAY, "own-approach"),
                new EnquiryMade(id, CASE, UUID.randomUUID(), "council", DAY, due),
                new EnquiryReminded(id, CASE, UUID.randomUUID(), "council", DAY, due),
                new JointWorkingBegan(id, CASE, DAY),
                new JointWorkingEnded(id, CASE, "consent-withdrawn", DAY),
                new DraftDecisionIssued(id, CASE, DAY, due),
                new DecisionMade(id, CASE, "upheld", DAY, 1, null),
                new RecommendationAgreed(id, remedy, "payment-distress", DAY, due),
                new RecommendationDue(id, remedy, "payment-distress", due),
                new RecommendationMissed(id, remedy, "payment-distress", due, DAY),
                new RecommendationComplied(id, remedy, "payment-distress", "complied-late", DAY),
                new RecommendationNotComplied(id, remedy, "apology", DAY),
                new ReferralReturned(id, UUID.randomUUID(), CASE, "premature", "stage-2-answer", DAY),
                new StatementPublished(id, CASE, DAY),
                new PublicReportIssued(id, CASE, DAY, DAY.plusMonths(3)),
                new ReviewDecided(id, CASE, "reopened", DAY),
                new DecisionMade(id, CASE, "not-upheld", DAY, 0, null));
        for (var number = 0; number < told.size(); number++) {
            lodged.publish(Lodged.COUNCIL, id + "/" + number, told.get(number));
            lodged.publish(Lodged.COUNCIL, id + "/" + number, told.get(number));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertEquals(told.size(), noted(council, "step").size()));
        assertEquals(
                List.of(
                        "referral-received",
                        "enquiry-made",
                        "enquiry-reminded",
                        "joint-working-began",
                        "joint-working-ended",
                        "draft-issued",
                        "decision-made",
                        "recommendation-agreed",
                        "recommendation-due",
                        "recommendation-missed",
                        "recommendation-complied",
                        "recommendation-not-complied",
                        "referral-returned",
                        "statement-published",
                        "public-report-issued",
                        "review-decided",
                        "decision-made"),
                noted(council, "step"));
        assertEquals(
                List.of(
                        "own-approach",
                        "council",
                        "council",
                        "consent-withdrawn",
                        "upheld",
                        "payment-distress",
                        "payment-distress",
                        "payment-distress",
                        "complied-late",
                        "apology",
                        "stage-2-answer",
                        "reopened",
                        "not-upheld"),
                noted(council, "detail"));
        council.get("/timeline").body("items.fact", hasItem("OmbudsmanStepNoted"));
    }

    @Test
    void an_approach_that_was_entered_under_another_council_keeps_nothing_waiting() {
        calendar.set(DAY);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        var mistaken = new ReferralReceived(id, UUID.randomUUID(), CASE, DAY, "own-approach");
        lodged.publish(Lodged.OTHER_COUNCIL, id + "/mistaken", mistaken);
        lodged.publish(
                Lodged.COUNCIL, id + "/right", new ReferralReceived(id, UUID.randomUUID(), CASE, DAY, "own-approach"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(List.of("referral-received"), noted(council, "step")));
    }

    @Test
    void nothing_of_an_approach_that_was_entered_under_another_council_keeps_anything_waiting() {
        calendar.set(DAY);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        var due = DAY.plusMonths(1);
        var enquiry = UUID.randomUUID();
        var mistaken = List.<OmbudsmanEvent>of(
                new ReferralReceived(id, UUID.randomUUID(), CASE, DAY, "own-approach"),
                new EnquiryMade(id, CASE, enquiry, "complainant", DAY, due),
                new EnquiryReminded(id, CASE, enquiry, "complainant", DAY, due),
                new ReferralReturned(id, UUID.randomUUID(), CASE, "premature", "stage-2-answer", DAY),
                new RecommendationAgreed(id, UUID.randomUUID(), "start-stage-2", DAY, due),
                new DecisionMade(id, CASE, "closed-after-initial-enquiries", DAY, 0, "cannot"));
        for (var number = 0; number < mistaken.size(); number++) {
            lodged.publish(Lodged.OTHER_COUNCIL, id + "/mistaken/" + number, mistaken.get(number));
        }
        lodged.publish(Lodged.COUNCIL, id + "/right", new EnquiryMade(id, CASE, enquiry, "council", DAY, due));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(List.of("enquiry-made"), noted(council, "step")));
    }

    @Test
    void what_was_told_of_a_mistyped_complaint_waits_no_more_once_that_is_taken_back() {
        calendar.set(DAY);
        var nobodys = UUID.randomUUID();
        var referral = UUID.randomUUID();
        lodged.publish(
                Lodged.COUNCIL, nobodys + "/a", new ReferralReceived(nobodys, referral, CASE, DAY, "own-approach"));
        lodged.publish(
                Lodged.COUNCIL,
                nobodys + "/b",
                new EnquiryMade(nobodys, CASE, UUID.randomUUID(), "council", DAY, DAY.plusMonths(1)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(2, count("parked_record where replayed_at is null", nobodys)));
        lodged.publish(
                Lodged.COUNCIL,
                nobodys + "/premature",
                new ReferralReturned(nobodys, referral, CASE, "premature", "stage-2-answer", DAY));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(3, count("parked_record where replayed_at is null", nobodys)));
        lodged.publish(
                Lodged.COUNCIL,
                nobodys + "/c",
                new ReferralReturned(nobodys, referral, CASE, "entered-by-mistake", "nothing", DAY));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(0, count("parked_record where replayed_at is null", nobodys)));
        assertEquals(4, count("inbox where true", nobodys));
        assertEquals(0, count("event where true", nobodys));
    }

    @Test
    void where_another_approach_waits_for_the_same_complaint_nothing_is_given_up() {
        calendar.set(DAY);
        var nobodys = UUID.randomUUID();
        var mistaken = UUID.randomUUID();
        var told = List.<OmbudsmanEvent>of(
                new ReferralReceived(nobodys, mistaken, CASE, DAY, "own-approach"),
                new ReferralReceived(nobodys, UUID.randomUUID(), "26 000 010", DAY, "own-approach"),
                new ReferralReturned(nobodys, mistaken, CASE, "entered-by-mistake", "nothing", DAY));
        for (var number = 0; number < told.size(); number++) {
            lodged.publish(Lodged.COUNCIL, nobodys + "/" + number, told.get(number));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(3, count("parked_record where replayed_at is null", nobodys)));
        assertEquals(0, count("inbox where true", nobodys));
    }

    @Test
    void who_went_to_the_ombudsman_directly_has_made_an_own_approach_here_once() {
        calendar.set(DAY);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        var referral = UUID.randomUUID();
        lodged.publish(Lodged.COUNCIL, id + "/a", new ReferralReceived(id, referral, CASE, DAY, "own-approach"));
        lodged.publish(Lodged.COUNCIL, id + "/b", new ReferralReceived(id, referral, CASE, DAY, "own-approach"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        List.of("ReferredToOmbudsman", "OmbudsmanStepNoted", "OmbudsmanStepNoted"),
                        council.read("/timeline").<String>getList("items.fact").stream()
                                .filter(fact -> fact.contains("Ombudsman"))
                                .toList()));
        council.get("/referrals/" + referral + "/case").statusCode(200);
    }

    private long count(String rows, UUID subject) {
        var column = rows.startsWith("event ") ? "stream" : "subject::text";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from " + rows + " and " + column + " = ?")) {
            query.setString(1, subject.toString());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> noted(Council council, String detail) {
        return council
                .read("/timeline")
                .<String>getList("items.findAll { it.fact == 'OmbudsmanStepNoted' }.details." + detail)
                .stream()
                .filter(value -> value != null)
                .toList();
    }
}
