package org.heard.notification.nudge;

import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.channel;
import static org.heard.notification.Story.email;
import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom we may nudge, where and when (quality.md §3). It is Monday 2 March 2026, nine in the morning. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class SafeContactTest {

    private static final String TODAY = "2026-03-02";
    private static final String AFTER_SCHOOL =
            "[{\"days\": [\"mon\", \"tue\"], \"from\": \"16:00\", \"to\": \"18:00\"}]";

    @Inject
    Business business;

    @BeforeEach
    void it_is_monday_morning() {
        business.moveTo("2026-03-02T09:00");
    }

    @AfterEach
    void back() {
        Phone.mend();
        business.backToNow();
    }

    @Test
    void quiet_hours_hold_a_nudge_and_not_the_duty() {
        var story = Story.begin();
        story.pact(channel("text", story.number, true, TODAY, AFTER_SCHOOL), email(story.email, TODAY));
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> !story.nudges("TELL-1").isEmpty());
        assertEquals("2026-03-02T16:00:00Z", story.nudges("TELL-1").getFirst().get("heldUntil"));
        assertEquals("planned", story.notices().getFirst().get("state"));
        assertEquals("2026-01-07", story.notices().getFirst().get("dueBy"), "the duty keeps its day");
        business.moveTo("2026-03-02T15:59");
        assertEquals(List.of(), story.texts());

        business.moveTo("2026-03-02T16:00");
        assertEquals(1, story.texts().size(), "what fell due is done before the move is over");
        story.awaitState("TELL-1", "delivered");
        assertEquals(List.of(), Phone.words(story.email));
    }

    @Test
    void a_nudge_that_is_held_until_its_address_goes_stale_becomes_a_task() {
        var story = Story.begin();
        var sundays = "[{\"days\": [\"sun\"], \"from\": \"16:00\", \"to\": \"18:00\"}]";
        story.pact(channel("text", story.number, true, "2026-01-28", sundays));
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> !story.nudges("TELL-1").isEmpty());

        business.moveTo("2026-03-05T09:00");
        story.awaitTasks("contact-not-confirmed");
        assertEquals(List.of(), story.texts());
        assertEquals("2026-03-09", story.tasks().getFirst().get("dueOn"), "Thursday and two working days");
    }

    @Test
    void thirty_five_days_after_the_last_confirmation_there_is_still_a_message() {
        var story = Story.begin();
        story.pact(text(story.number, "2026-01-26")).acknowledged();
        assertEquals(1, story.texts().size());
    }

    @Test
    void a_day_later_there_is_none_and_a_person_makes_contact_in_two_working_days() {
        var story = Story.begin();
        story.pact(text(story.number, "2026-01-25"));
        story.publish(story.lodgement());
        story.awaitTasks("contact-not-confirmed");
        story.awaitState("TELL-1", "failed");
        assertEquals(List.of(), story.texts());
        var task = story.tasks().getFirst();
        assertEquals("2026-03-04", task.get("dueOn"));
        assertEquals("2026-03-02", task.get("openedOn"));
        assertNull(task.get("completedOn"));
        story.awaitFacts("HumanContactNeeded", 1);
        var fact = story.facts("HumanContactNeeded").getFirst();
        assertEquals("contact-not-confirmed", fact.text("because"));
        assertEquals("2026-03-04", fact.text("dueOn"));
        assertEquals(task.get("id"), fact.text("taskId"));
    }

    @Test
    void a_reply_confirms_the_number_for_thirty_five_days_more() {
        var story = Story.begin();
        story.pact(text(story.number, "2026-01-30")).acknowledged();
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 1);
        business.moveTo("2026-04-06T09:00");
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        business.moveTo("2026-04-07T09:00");
        story.publish(story.missed("DL-22/request"));
        story.awaitTasks("contact-not-confirmed");
        assertEquals(2, story.texts().size());
    }

    @Test
    void a_delivery_alone_confirms_nothing() {
        var story = Story.begin();
        story.pact(text(story.number, "2026-01-30")).acknowledged();
        business.moveTo("2026-03-07T09:00");
        story.publish(story.missed("DL-10"));
        story.awaitTasks("contact-not-confirmed");
    }

    @Test
    void an_unsafe_an_unknown_and_a_missing_address_get_no_message() {
        var unsafe = Story.begin();
        unsafe.pact(channel("text", unsafe.number, false, TODAY, "[]"));
        unsafe.publish(unsafe.lodgement());
        var unconfirmed = Story.begin();
        unconfirmed.pact(text(unconfirmed.number, null));
        unconfirmed.publish(unconfirmed.lodgement());
        var none = Story.begin().pact();
        none.publish(none.lodgement());
        var unknown = Story.begin().intakeAnswers(404, "{}");
        unknown.publish(unknown.lodgement());

        unsafe.awaitTasks("no-safe-channel");
        unconfirmed.awaitTasks("contact-not-confirmed");
        none.awaitTasks("no-safe-channel");
        unknown.awaitTasks("no-safe-channel");
        for (var story : List.of(unsafe, unconfirmed, none, unknown)) {
            assertEquals(List.of(), story.texts());
        }
    }

    @Test
    void an_unsafe_first_channel_is_passed_over() {
        var story = Story.begin();
        story.pact(channel("text", story.number, false, TODAY, "[]"), email(story.email, TODAY))
                .acknowledged();
        assertEquals(List.of(), story.texts());
        assertEquals(1, Phone.words(story.email).size());
    }

    @Test
    void a_channel_that_is_no_longer_safe_when_its_turn_comes_is_left_out() {
        var story = Story.begin();
        story.pact(channel("text", story.number, true, TODAY, AFTER_SCHOOL), email(story.email, TODAY));
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> !story.nudges("TELL-1").isEmpty());
        story.pact(channel("text", story.number, false, TODAY, AFTER_SCHOOL), email(story.email, TODAY));

        business.moveTo("2026-03-02T16:00");
        assertEquals(List.of(), story.texts());
        assertEquals(1, Phone.words(story.email).size());
    }

    @Test
    void nothing_is_lost_while_intake_is_down() {
        var story = Story.begin().intakeAnswers(503, "{}");
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> !story.notices().isEmpty());
        story.pact(text(story.number, TODAY));
        story.awaitState("TELL-1", "delivered");
        story.awaitTexts(1);
    }

    @Test
    void a_permanent_failure_goes_on_to_the_next_channel() {
        var story = Story.begin();
        story.pact(text(story.number, TODAY), email(story.email, TODAY));
        Phone.outcome(story.number, "permanent-failure");
        story.acknowledged();
        assertEquals(1, Phone.words(story.email).size());
        story.awaitFacts("NoticeFailed", 3);
        assertEquals("permanent-failure", story.facts("NoticeFailed").getFirst().text("because"));
        assertEquals("text", story.facts("NoticeFailed").getFirst().text("channel"));
        assertEquals("email", story.facts("NoticeDelivered").getFirst().text("channel"));
    }

    @Test
    void after_the_last_channel_a_person_tells() {
        var story = Story.begin();
        story.pact(text(story.number, TODAY), email(story.email, TODAY));
        Phone.outcome(story.number, "temporary-failure");
        Phone.outcome(story.email, "technical-failure");
        story.publish(story.lodgement());
        story.awaitTasks("every-channel-failed");
        story.awaitState("TELL-1", "failed");
        assertEquals(1, story.texts().size());
        assertEquals(1, Phone.words(story.email).size());
        assertEquals(
                story.notices().getFirst().get("dutyId"),
                story.tasks().getFirst().get("dutyId"));
    }

    @Test
    void an_email_of_a_council_without_notify_goes_by_its_mail_server() {
        var story = Story.of(Story.OTHER_COUNCIL);
        story.pact(email(story.email, TODAY));
        story.publish(story.lodgement());
        story.awaitState("TELL-1", "nudged");
        await().atMost(Story.SOON).until(() -> !Phone.messages(story.email).isEmpty());
        var mail = Phone.messages(story.email).getFirst();
        assertEquals("smtp", mail.get("via"));
        assertEquals("A message for you", mail.get("subject"));
        var nudge = story.nudges("TELL-1").getFirst();
        assertEquals("smtp", nudge.get("via"));
        assertEquals(nudge.get("id") + "@messages.example", mail.get("reference"));
    }
}
