package org.heard.notification.nudge.provider;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.notification.Settings;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.Kind;
import org.heard.notification.nudge.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each answer of the provider's settles, and what it leaves in doubt. */
class GovUkNotifyTest {

    private static final Address PHONE = Address.of(Kind.TEXT, "07700900123");
    private static final Address INBOX = Address.of(Kind.EMAIL, "ava@inbox.example");

    private final UUID reference = UUID.randomUUID();
    private NotifyStandIn standIn;
    private GovUkNotify notify;

    @BeforeEach
    void start() throws IOException {
        standIn = NotifyStandIn.start();
        notify = notify(standIn.url());
    }

    @AfterEach
    void stop() {
        notify.close();
        standIn.close();
    }

    @Test
    void a_text_is_taken_under_our_reference() {
        var accepted = assertInstanceOf(Outcome.Accepted.class, notify.send(reference, PHONE, Wording.NEWS.words()));
        assertNotNull(accepted.providerId());
        var text = standIn.messagesTo("07700900123").getFirst();
        assertEquals(reference.toString(), text.reference());
        assertEquals(Wording.NEWS.body(), text.body());
    }

    @Test
    void an_email_has_a_plain_subject() {
        assertInstanceOf(Outcome.Accepted.class, notify.send(reference, INBOX, Wording.NEWS_BY_EMAIL.words()));
        var mail = standIn.messagesTo("ava@inbox.example").getFirst();
        assertEquals("A message for you", mail.subject());
        assertEquals(Wording.NEWS_BY_EMAIL.body(), mail.body());
    }

    @Test
    void a_refusal_is_for_good() {
        standIn.fail(400, 1);
        assertEquals(new Outcome.Refused("refused-by-provider"), notify.send(reference, PHONE, Wording.NEWS.words()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FORBIDDEN", "RATE_LIMIT", "DAILY_LIMIT"})
    void a_wrong_clock_or_key_and_both_limits_are_only_not_now(Fault fault) {
        standIn.fail(fault, 1);
        assertInstanceOf(Outcome.NotNow.class, notify.send(reference, PHONE, Wording.NEWS.words()));
    }

    @Test
    void an_error_leaves_a_doubt_and_a_look_up_settles_it() {
        standIn.fail(Fault.INTERNAL_ERROR_AFTER_ACCEPTING, 1);
        assertEquals(new Outcome.Doubt(true), notify.send(reference, PHONE, Wording.NEWS.words()));
        assertInstanceOf(Status.Known.class, notify.find(reference));

        var other = UUID.randomUUID();
        standIn.fail(Fault.INTERNAL_ERROR, 1);
        assertEquals(new Outcome.Doubt(true), notify.send(other, PHONE, Wording.NEWS.words()));
        assertEquals(new Status.Absent(), notify.find(other));
    }

    @Test
    void what_became_of_a_message_can_be_asked() {
        var accepted = (Outcome.Accepted) notify.send(reference, PHONE, Wording.NEWS.words());
        await().untilAsserted(() -> assertEquals(
                new Status.Known(accepted.providerId(), "delivered"), notify.status(accepted.providerId())));
    }

    @Test
    void a_provider_that_is_not_there_leaves_a_doubt_and_answers_nothing() {
        standIn.close();
        assertInstanceOf(Outcome.Doubt.class, notify.send(reference, PHONE, Wording.NEWS.words()));
        assertEquals(new Status.Unknown(), notify.find(reference));
        assertEquals(new Status.Unknown(), notify.status(reference));
    }

    @Test
    void a_call_that_hangs_is_given_up_and_may_still_arrive() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            notify = notify("http://127.0.0.1:" + silent.getLocalPort(), "500ms");
            var before = System.nanoTime();
            assertEquals(new Outcome.Doubt(false), notify.send(reference, PHONE, Wording.NEWS.words()));
            assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5);
        }
    }

    @Test
    void a_call_that_is_cut_off_is_not_made_again_behind_our_back() throws IOException {
        var calls = new AtomicInteger();
        try (var rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(rude, calls));
            notify = notify("http://127.0.0.1:" + rude.getLocalPort());
            assertInstanceOf(Outcome.Doubt.class, notify.send(reference, PHONE, Wording.NEWS.words()));
            assertInstanceOf(Outcome.Doubt.class, notify.send(reference, PHONE, Wording.NEWS.words()));
        }
        assertEquals(2, calls.get());
    }

    /** Reads a request and hangs up without an answer. */
    private static void hangUp(ServerSocket server, AtomicInteger calls) {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    if (socket.getInputStream().read(new byte[8192]) > 0) {
                        calls.incrementAndGet();
                    }
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static GovUkNotify notify(String url) {
        return notify(url, "20s");
    }

    private static GovUkNotify notify(String url, String timeout) {
        return new GovUkNotify(Settings.of(Map.of(
                "gov-uk-notify.url",
                url,
                "gov-uk-notify.api-key",
                NotifySandbox.API_KEY,
                "gov-uk-notify.text-template-id",
                NotifySandbox.TEXT_TEMPLATE_ID.toString(),
                "gov-uk-notify.email-template-id",
                NotifySandbox.EMAIL_TEMPLATE_ID.toString(),
                "gov-uk-notify.call-timeout",
                timeout)));
    }
}
