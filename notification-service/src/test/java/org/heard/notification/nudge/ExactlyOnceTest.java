package org.heard.notification.nudge;

import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.channel;
import static org.heard.notification.Story.email;
import static org.heard.notification.Story.sql;
import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.notification.Neighbours;
import org.heard.notification.NotificationConfig;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.heard.notification.contact.Pacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.service.notify.NotificationClient;

/** One nudge per duty and channel, whatever goes wrong and whatever is killed. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ExactlyOnceTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final String NEVER_TODAY = "[{\"days\": [\"%s\"], \"from\": \"11:00\", \"to\": \"12:00\"}]"
            .formatted(LocalDate.now()
                    .plusDays(3)
                    .getDayOfWeek()
                    .name()
                    .substring(0, 3)
                    .toLowerCase());

    @Inject
    Work work;

    @Inject
    Planning planning;

    @Inject
    Sending sending;

    @Inject
    LookingUp lookingUp;

    @Inject
    Pacts pacts;

    @Inject
    Calls calls;

    @Inject
    NotificationConfig config;

    @AfterEach
    void mend() {
        Phone.mend();
        assertEquals(0, Phone.doubles());
    }

    @Test
    void too_many_requests_are_waited_out() {
        assertSentOnceDespite(429, null, 3, 4);
    }

    @Test
    void a_daily_limit_is_waited_out() {
        assertSentOnceDespite(429, "daily", 2, 3);
    }

    @Test
    void a_wrong_clock_or_key_is_waited_out() {
        assertSentOnceDespite(403, null, 2, 3);
    }

    @Test
    void an_error_after_which_it_is_not_found_is_sent_again_once_that_is_proved() {
        assertSentOnceDespite(500, null, 1, 2);
    }

    @Test
    void an_error_after_which_it_is_found_is_not_sent_again() {
        assertSentOnceDespite(500, "accepted", 1, 1);
    }

    private static void assertSentOnceDespite(int status, String kind, int times, int attempts) {
        var story = Story.begin();
        Phone.fault(status, kind, times);
        story.acknowledged();
        assertEquals(1, story.texts().size());
        var nudge = story.nudges("TELL-1").getFirst();
        assertEquals("delivered", nudge.get("state"));
        assertEquals(attempts, nudge.get("attempts"));
    }

    @Test
    void what_the_provider_refuses_goes_on_to_the_next_channel() {
        var story = Story.begin();
        story.pact(text(story.number, TODAY), email(story.email, TODAY));
        Phone.fault(400, null, 1);
        story.acknowledged();
        assertEquals(List.of(), story.texts());
        assertEquals(1, Phone.words(story.email).size());
        assertEquals("refused-by-provider", story.nudges("TELL-1").getFirst().get("because"));
    }

    @Test
    void a_kill_before_the_provider_had_it_sends_it_once() {
        var story = held();
        killedWhileSending(story, Instant.now().minusSeconds(60));
        story.awaitState("TELL-1", "delivered");
        assertEquals(1, story.texts().size());
        assertEquals(2, story.nudges("TELL-1").getFirst().get("attempts"));
    }

    @Test
    void a_kill_after_the_provider_had_it_sends_nothing() throws Exception {
        var story = held();
        killedWhileSending(story, Instant.now().plusSeconds(2));
        providerTakes(story);
        story.awaitState("TELL-1", "delivered");
        assertEquals(1, story.texts().size());
        assertEquals(1, story.nudges("TELL-1").getFirst().get("attempts"));
    }

    @Test
    void while_the_call_of_a_killed_instance_may_still_arrive_nothing_is_sent() {
        var story = held();
        var over = Instant.now().plusSeconds(2);
        killedWhileSending(story, over);
        story.awaitTexts(1);
        var sent = Instant.parse(
                Phone.messages(story.number).getFirst().get("createdAt").toString());
        assertFalse(sent.isBefore(over.plusSeconds(1)), "the call is over, and the settling time of one second too");
    }

    @Test
    void within_the_settling_time_not_finding_it_proves_nothing() throws Exception {
        var story = held();
        killedWhileSending(story, Instant.now().plusSeconds(2));
        await().atMost(Story.SOON).until(() -> story.nudges("TELL-1").getFirst().get("state"), "doubtful"::equals);
        providerTakes(story);
        story.awaitState("TELL-1", "delivered");
        assertEquals(1, story.texts().size());
        assertEquals(1, story.nudges("TELL-1").getFirst().get("attempts"));
    }

    @Test
    void a_provider_that_took_nothing_for_a_day_counts_as_a_channel_that_failed() {
        var story = held();
        sql(
                "update nudge set state = 'sending', via = 'notify', attempt = 1, hold_until = null,"
                        + " first_tried_at = now() - interval '25 hours', in_flight_until = now() - interval '1 minute',"
                        + " work_at = now() where complaint_id = ?",
                story.id);
        story.awaitTasks("every-channel-failed");
        assertEquals("provider-errors", story.nudges("TELL-1").getFirst().get("because"));
        assertEquals(List.of(), story.texts());
    }

    @Test
    void a_mail_server_that_cannot_be_asked_is_not_tried_twice() {
        var story = Story.of(Story.OTHER_COUNCIL);
        story.pact(channel("email", story.email, true, TODAY, NEVER_TODAY));
        awaitHeld(story);
        story.pact(email(story.email, TODAY));
        sql(
                "update nudge set state = 'sending', via = 'smtp', attempt = 1, hold_until = null, first_tried_at = now(),"
                        + " in_flight_until = now() - interval '1 minute', work_at = now() where complaint_id = ?",
                story.id);
        story.awaitTasks("every-channel-failed");
        assertEquals(List.of(), Phone.messages(story.email));
        assertEquals("delivery-unknown", story.nudges("TELL-1").getFirst().get("because"));
    }

    @Test
    void two_instances_side_by_side_send_each_nudge_once() {
        var second = new Dispatcher(work, planning, sending, lookingUp, pacts, calls, config);
        second.start(null);
        try {
            var stories = Stream.generate(Story::begin).limit(25).toList();
            stories.forEach(story -> story.publish(story.lodgement()));
            stories.forEach(story -> story.awaitState("TELL-1", "delivered"));
            stories.forEach(story -> assertEquals(1, story.texts().size()));
        } finally {
            second.stopTaking();
        }
    }

    @Test
    void a_loan_that_was_never_given_back_ends_by_itself() {
        var story = held();
        story.pact(text(story.number, TODAY));
        sql(
                "update nudge set hold_until = null, taken_until = now() + interval '2 seconds' where complaint_id = ?",
                story.id);
        story.awaitState("TELL-1", "delivered");
        assertEquals(1, story.texts().size());
    }

    /** A complaint whose first nudge waits for safe hours, while from now on any hour is safe. */
    private static Story held() {
        var story = Story.begin();
        story.pact(channel("text", story.number, true, TODAY, NEVER_TODAY));
        awaitHeld(story);
        return story.pact(text(story.number, TODAY));
    }

    private static void awaitHeld(Story story) {
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> !story.nudges("TELL-1").isEmpty());
    }

    /** The row as an instance leaves it that is killed between its intent and its outcome. */
    private static void killedWhileSending(Story story, Instant callIsOver) {
        sql(
                "update nudge set state = 'sending', via = 'notify', wording = 'news', attempt = 1, hold_until = null,"
                        + " first_tried_at = now(), in_flight_until = ?, work_at = now() where complaint_id = ?",
                java.sql.Timestamp.from(callIsOver),
                story.id);
    }

    /** The call of the killed instance arrives. */
    private static void providerTakes(Story story) throws Exception {
        var nudge = story.nudges("TELL-1").getFirst().get("id").toString();
        new NotificationClient(NotifySandbox.API_KEY, Phone.url())
                .sendSms(
                        NotifySandbox.TEXT_TEMPLATE_ID.toString(),
                        story.number,
                        Map.of("body", Wording.NEWS.body()),
                        UUID.fromString(nudge).toString());
    }
}
