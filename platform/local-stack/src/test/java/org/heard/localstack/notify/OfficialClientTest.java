package org.heard.localstack.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** Notify's own Java client, unchanged, against the stand-in. */
class OfficialClientTest {

    private static final String TEXT = NotifySandbox.TEXT_TEMPLATE_ID.toString();
    private static final String EMAIL = NotifySandbox.EMAIL_TEMPLATE_ID.toString();

    private NotifyStandIn notify;
    private NotificationClient client;

    @BeforeEach
    void start() throws Exception {
        notify = NotifyStandIn.start();
        client = client(NotifySandbox.API_KEY);
    }

    @AfterEach
    void stop() {
        notify.close();
    }

    @Test
    void a_text_is_accepted_and_then_delivered() throws Exception {
        var sent = client.sendSms(TEXT, "07700 900123", Map.of("body", "There is news. Reply YES."), "intent-1");

        assertEquals("There is news. Reply YES.", sent.getBody());
        assertEquals("intent-1", sent.getReference().orElseThrow());
        assertEquals("07700900001", sent.getFromNumber().orElseThrow());
        var id = sent.getNotificationId().toString();
        await().untilAsserted(() ->
                assertEquals("delivered", client.getNotificationById(id).getStatus()));
        var found = client.getNotificationById(id);
        assertEquals("07700 900123", found.getPhoneNumber().orElseThrow());
        assertEquals("sms", found.getNotificationType());
        assertTrue(found.getSentAt().isPresent() && found.getCompletedAt().isPresent());
    }

    @Test
    void an_email_carries_its_subject() throws Exception {
        var sent = client.sendEmail(
                EMAIL,
                "Ava@Example.org",
                Map.of("subject", "A message for you", "body", "There is news."),
                "intent-2",
                NotifySandbox.EMAIL_REPLY_TO_ID.toString());

        assertEquals("A message for you", sent.getSubject());
        assertEquals("Messages <messages@notify.example>", sent.getFromEmail().orElseThrow());
        assertEquals(
                "There is news.",
                notify.messagesTo("ava@example.org").getFirst().body());
    }

    @Test
    void every_spelling_of_a_number_is_the_same_phone() throws Exception {
        for (var number : new String[] {"07700 900123", "07700900123", "+447700900123", "0044 7700 900 123"}) {
            client.sendSms(TEXT, number, Map.of("body", "Hello"), null);
        }

        assertEquals(4, notify.messagesTo("+44 7700 900123").size());
    }

    @Test
    void a_send_in_doubt_is_found_by_its_reference() throws Exception {
        notify.fail(Fault.INTERNAL_ERROR_AFTER_ACCEPTING, 1);
        assertEquals(500, refusal("07700900123", "intent-3"));

        var found = client.getNotifications(null, null, "intent-3", null).getNotifications();

        assertEquals(1, found.size());
        assertTrue(client.getNotifications(null, null, "intent-4", null)
                .getNotifications()
                .isEmpty());
    }

    @Test
    void look_ups_filter_by_type_status_and_page() throws Exception {
        client.sendSms(TEXT, "07700900123", Map.of("body", "First"), "same");
        var second = client.sendSms(TEXT, "07700900123", Map.of("body", "Second"), "same");
        client.sendEmail(EMAIL, "ava@example.org", Map.of("subject", "S", "body", "Third"), "same");
        notify.outcome("07700900124", org.heard.localstack.notify.message.Status.TECHNICAL_FAILURE);
        client.sendSms(TEXT, "07700900124", Map.of("body", "Fourth"), "other");

        assertEquals(
                1,
                client.getNotifications(null, "email", "same", null)
                        .getNotifications()
                        .size());
        assertEquals(
                "First",
                client.getNotifications(
                                null, "sms", "same", second.getNotificationId().toString())
                        .getNotifications()
                        .getFirst()
                        .getBody());
        await().until(() -> client.getNotifications("failed", null, null, null)
                        .getNotifications()
                        .size()
                == 1);
        assertEquals(
                1,
                client.getNotifications("technical-failure", null, null, null)
                        .getNotifications()
                        .size());
        assertEquals(400, refusalOf(() -> client.getNotifications("lost", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"07700900002, permanent-failure", "07700900003, temporary-failure", "07700900123, delivered"})
    void test_numbers_end_as_notify_says(String number, String status) throws Exception {
        var id = client.sendSms(TEXT, number, Map.of("body", "Hello"), null)
                .getNotificationId()
                .toString();

        await().untilAsserted(() ->
                assertEquals(status, client.getNotificationById(id).getStatus()));
    }

    @Test
    void a_wrong_key_is_refused() {
        client = client("sandbox-" + "3f6c1a52-9b0e-4d27-8a41-6c5d2e7f9013-" + UUID.randomUUID());
        assertEquals(403, refusal("07700900123", "r"));

        client = client("sandbox-" + UUID.randomUUID() + "-" + UUID.randomUUID());
        assertEquals(403, refusal("07700900123", "r"));
        assertTrue(notify.messagesTo("07700900123").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"-31, 403", "31, 403", "-25, 201", "25, 201"})
    void a_clock_may_be_thirty_seconds_off_and_no_more(long seconds, int status) throws Exception {
        try (var early = NotifyStandIn.start(
                NotifySettings.inProcess(Map.of()),
                InstantSource.offset(InstantSource.system(), java.time.Duration.ofSeconds(seconds)))) {
            client = new NotificationClient(NotifySandbox.API_KEY, early.url());

            assertEquals(status, refusal("07700900123", "r"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 400, BadRequestError",
        "FORBIDDEN, 403, AuthError",
        "RATE_LIMIT, 429, RateLimitError",
        "DAILY_LIMIT, 429, TooManyRequestsError",
        "INTERNAL_ERROR, 500, Internal server error"
    })
    void an_ordered_fault_meets_the_next_sends_only(Fault fault, int status, String error) throws Exception {
        notify.fail(fault, 2);

        for (var i = 0; i < 2; i++) {
            var refused = assertThrows(
                    NotificationClientException.class,
                    () -> client.sendSms(TEXT, "07700900123", Map.of("body", "Hello"), "r"));
            assertEquals(status, refused.getHttpResult());
            assertTrue(refused.getMessage().contains(error), refused.getMessage());
        }
        client.sendSms(TEXT, "07700900123", Map.of("body", "Hello"), "r");
        assertEquals(1, notify.messagesTo("07700900123").size());
    }

    @Test
    void what_the_form_does_not_allow_is_named() {
        assertEquals("phone_number Not enough digits", message("07700", TEXT, Map.of("body", "x")));
        assertEquals(
                "phone_number Must not contain letters or symbols", message("07700 9OO123", TEXT, Map.of("body", "x")));
        assertEquals("phone_number Not a UK mobile number", message("01632 960123", TEXT, Map.of("body", "x")));
        assertEquals("template_id is not a valid UUID", message("07700900123", "nudge", Map.of("body", "x")));
        assertEquals(
                "Template not found", message("07700900123", UUID.randomUUID().toString(), Map.of("body", "x")));
        assertEquals(
                "email template is not suitable for sms notification",
                message("07700900123", EMAIL, Map.of("body", "x", "subject", "x")));
        assertEquals("Missing personalisation: body", message("07700900123", TEXT, Map.of("words", "x")));
        assertTrue(message("07700900123", TEXT, Map.of("body", "x".repeat(919))).contains("918 characters"));
    }

    @Test
    void an_unknown_notification_is_not_found() {
        assertEquals(
                404,
                refusalOf(() -> client.getNotificationById(UUID.randomUUID().toString())));
        assertEquals(400, refusalOf(() -> client.getNotificationById("seven")));
    }

    @Test
    void a_reference_sent_twice_counts_as_a_double() throws Exception {
        for (var reference : new String[] {"a", "b", "a"}) {
            client.sendSms(TEXT, "07700900123", Map.of("body", "Hello"), reference);
        }

        assertEquals(3, notify.counts().total().accepted());
        assertEquals(1, notify.counts().total().doubles());
        assertEquals(1, notify.counts().references().get("a").doubles());
        assertEquals(0, notify.counts().references().get("b").doubles());
    }

    private NotificationClient client(String key) {
        return new NotificationClient(key, notify.url());
    }

    private String message(String number, String template, Map<String, String> personalisation) {
        var refused = assertThrows(
                NotificationClientException.class, () -> client.sendSms(template, number, personalisation, "r"));
        assertEquals(400, refused.getHttpResult());
        return refused.getMessage().replaceAll("(?s).*\"message\":\"([^\"]*)\".*", "$1");
    }

    private int refusal(String number, String reference) {
        return refusalOf(() -> client.sendSms(TEXT, number, Map.of("body", "Hello"), reference));
    }

    /** The status of a refused call; 201 when it was not refused. */
    private static int refusalOf(Call call) {
        try {
            call.run();
            return 201;
        } catch (NotificationClientException e) {
            return e.getHttpResult();
        }
    }

    private interface Call {
        void run() throws NotificationClientException;
    }
}
