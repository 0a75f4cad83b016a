package org.heard.notification.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.OmbudsmanEvent.DecisionMade;
import org.heard.contracts.OmbudsmanEvent.DraftDecisionIssued;
import org.heard.contracts.OmbudsmanEvent.EnquiryMade;
import org.heard.contracts.OmbudsmanEvent.JointWorkingBegan;
import org.heard.contracts.OmbudsmanEvent.JointWorkingEnded;
import org.heard.contracts.OmbudsmanEvent.PublicReportIssued;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.RecommendationComplied;
import org.heard.contracts.OmbudsmanEvent.RecommendationDue;
import org.heard.contracts.OmbudsmanEvent.RecommendationMissed;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.contracts.OmbudsmanEvent.ReviewDecided;
import org.heard.contracts.ProcedureEvent.OmbudsmanOrderRefused;
import org.heard.notification.Facts;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.junit.jupiter.api.Test;

/** The young person is told of every step at the Ombudsman's, in the same harmless words. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class FromOmbudsmanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);
    private static final String CASE = "25 000 001";

    @Test
    void each_step_of_a_case_is_told_and_what_concerns_the_council_alone_is_not() {
        var story = Story.begin();
        var remedy = UUID.randomUUID();
        story.publish(new ReferralReceived(story.id, UUID.randomUUID(), CASE, DAY, "procedure-complete"));
        story.publish(new EnquiryMade(story.id, CASE, UUID.randomUUID(), "council", DAY, DAY.plusDays(10)));
        story.publish(new EnquiryMade(story.id, CASE, UUID.randomUUID(), "complainant", DAY, DAY.plusDays(10)));
        story.publish(new JointWorkingBegan(story.id, CASE, DAY));
        story.publish(new JointWorkingEnded(story.id, CASE, "consent-withdrawn", DAY));
        story.publish(new DraftDecisionIssued(story.id, CASE, DAY, DAY.plusDays(10)));
        story.publish(new DecisionMade(story.id, CASE, "upheld", DAY, 1, null));
        story.publish(new RecommendationAgreed(story.id, remedy, "payment-distress", DAY, DAY.plusMonths(1)));
        story.publish(new RecommendationDue(story.id, remedy, "payment-distress", DAY.plusMonths(1)));
        story.publish(new RecommendationMissed(
                story.id,
                remedy,
                "payment-distress",
                DAY.plusMonths(1),
                DAY.plusMonths(1).plusDays(1)));
        story.publish(
                new RecommendationComplied(story.id, remedy, "payment-distress", "complied-late", DAY.plusMonths(2)));
        story.publish(new PublicReportIssued(story.id, CASE, DAY.plusMonths(2), DAY.plusMonths(5)));
        story.publish(new ReviewDecided(story.id, CASE, "stands", DAY.plusMonths(2)));
        var expected = List.of(
                "TELL-D1",
                "TELL-D7",
                "TELL-D13",
                "TELL-D13",
                "TELL-D8",
                "TELL-D9",
                "TELL-D10",
                "TELL-D10",
                "TELL-D14",
                "TELL-D15");
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(expected, duties(story)));
        story.awaitTexts(expected.size());
        assertEquals(1, story.texts().stream().distinct().count(), "nothing tells one step from another");
    }

    @Test
    void an_approach_that_was_entered_under_another_council_is_told_nobody_and_keeps_nothing_waiting() {
        var story = Story.begin();
        story.publish(new EnquiryMade(story.id, CASE, UUID.randomUUID(), "complainant", DAY, DAY.plusDays(10)));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(List.of("TELL-D7"), duties(story)));
        var mistaken = new ReferralReceived(story.id, UUID.randomUUID(), CASE, DAY, "own-approach");
        Facts.publish(UUID.randomUUID().toString(), Story.OTHER_COUNCIL, mistaken);
        story.publish(new DecisionMade(story.id, CASE, "not-upheld", DAY, 0, null));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(List.of("TELL-D7", "TELL-D9"), duties(story)));
    }

    @Test
    void nothing_of_an_approach_that_was_entered_under_another_council_is_told_or_keeps_anything_waiting() {
        var story = Story.begin();
        story.publish(new EnquiryMade(story.id, CASE, UUID.randomUUID(), "complainant", DAY, DAY.plusDays(10)));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(List.of("TELL-D7"), duties(story)));
        for (var mistaken : List.of(
                new EnquiryMade(story.id, CASE, UUID.randomUUID(), "complainant", DAY, DAY.plusDays(10)),
                new ReferralReturned(story.id, UUID.randomUUID(), CASE, "premature", "stage-2-answer", DAY),
                new DecisionMade(story.id, CASE, "closed-after-initial-enquiries", DAY, 0, "cannot"))) {
            Facts.publish(UUID.randomUUID().toString(), Story.OTHER_COUNCIL, mistaken);
        }
        story.publish(new DraftDecisionIssued(story.id, CASE, DAY, DAY.plusDays(10)));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(List.of("TELL-D7", "TELL-D8"), duties(story)));
    }

    @Test
    void a_receipt_and_a_return_on_the_same_day_are_one_text() {
        var story = Story.begin();
        story.publish(new ReferralReceived(story.id, UUID.randomUUID(), CASE, DAY, "own-approach"));
        story.publish(new ReferralReturned(story.id, UUID.randomUUID(), CASE, "premature", "stage-2-answer", DAY));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(List.of("TELL-D1", "TELL-D1"), duties(story)));
        story.publish(new DecisionMade(story.id, CASE, "not-upheld", DAY, 0, null));
        story.awaitTexts(2);
    }

    @Test
    void whose_complaint_was_taken_for_anothers_is_told_that_nothing_changes_for_them() {
        var story = Story.begin();
        story.publish(new ReferralReturned(story.id, UUID.randomUUID(), CASE, "entered-by-mistake", "nothing", DAY));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(List.of("TELL-D1"), duties(story)));
        assertTrue(story.readNotices().asString().contains("The Ombudsman wrote to you by mistake"));
    }

    @Test
    void an_order_that_cannot_begin_is_for_a_person_of_the_council_once() {
        var story = Story.begin();
        var order = UUID.randomUUID();
        story.publish(new OmbudsmanOrderRefused(story.id, order, "stage-2-not-begun", DAY));
        story.publish(new DraftDecisionIssued(story.id, CASE, DAY, DAY.plusDays(10)));
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("ombudsman-order-refused"),
                        story.tasks().stream()
                                .map(task -> task.get("because"))
                                .filter("ombudsman-order-refused"::equals)
                                .toList()));
    }

    private static List<Object> duties(Story story) {
        return story.notices().stream().map(notice -> notice.get("duty")).toList();
    }
}
