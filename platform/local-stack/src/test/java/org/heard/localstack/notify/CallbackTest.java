package org.heard.localstack.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Map;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.service.notify.NotificationClient;

/** Receipts and texts reach notification-service, as Notify would bring them. */
class CallbackTest {

    private Callbox callbox;
    private NotifyStandIn notify;
    private NotificationClient client;

    @BeforeEach
    void start() throws Exception {
        callbox = new Callbox();
        notify = NotifyStandIn.start(
                Map.of("HEARD_NOTIFICATION_URL", callbox.url(), "HEARD_NOTIFY_CALLBACK_RETRY_MILLIS", "5"));
        client = new NotificationClient(NotifySandbox.API_KEY, notify.url());
    }

    @AfterEach
    void stop() {
        notify.close();
        callbox.close();
    }

    @Test
    void a_final_status_is_told_once_with_the_bearer_token() throws Exception {
        var id = send("07700900002");

        await().until(() -> !callbox.calls.isEmpty());
        var call = callbox.calls.getFirst();
        assertEquals("Bearer " + NotifySandbox.CALLBACK_TOKEN, call.authorization());
        assertEquals(id, call.body().get("id").textValue());
        assertEquals("intent", call.body().get("reference").textValue());
        assertEquals("07700900002", call.body().get("to").textValue());
        assertEquals("permanent-failure", call.body().get("status").textValue());
        assertEquals("sms", call.body().get("notification_type").textValue());
        assertEquals(1, call.body().get("template_version").intValue());
        assertTrue(call.body().get("completed_at").textValue().matches("\\d{4}-\\d\\d-\\d\\dT.*\\.\\d{6}Z"));
    }

    @Test
    void a_receipt_is_tried_again_until_it_is_taken() throws Exception {
        Collections.addAll(callbox.answers, 500, 503, 429);

        send("07700900123");

        await().until(() -> callbox.calls.size() == 4);
        send("07700900124");
        await().until(() -> callbox.calls.size() == 5);
    }

    @Test
    void a_receipt_is_given_up_after_five_retries() throws Exception {
        callbox.answers.addAll(Collections.nCopies(6, 500));

        send("07700900123");

        await().until(() -> callbox.answers.isEmpty());
        send("07700900124");
        await().until(() -> callbox.bodies("receipts").stream()
                .anyMatch(body -> body.get("to").textValue().equals("07700900124")));
        assertEquals(7, callbox.calls.size());
    }

    @Test
    void a_pending_text_has_no_receipt() throws Exception {
        notify.outcome("07700 900123", Status.PENDING);
        var id = send("07700900123");
        await().until(() -> client.getNotificationById(id).getStatus().equals("pending"));

        send("07700900124");

        await().until(() -> !callbox.calls.isEmpty());
        assertEquals("07700900124", callbox.calls.getFirst().body().get("to").textValue());
    }

    @Test
    void a_reply_arrives_as_a_received_text() {
        assertTrue(notify.reply("07700 900123", "NEXT"));

        var text = callbox.bodies("texts").getFirst();
        assertEquals("447700900123", text.get("source_number").textValue());
        assertEquals("07700900001", text.get("destination_number").textValue());
        assertEquals("NEXT", text.get("message").textValue());
        assertTrue(text.hasNonNull("id") && text.hasNonNull("date_received"));
    }

    @Test
    void a_reply_that_nobody_takes_is_not_delivered() {
        callbox.answers.add(401);
        assertFalse(notify.reply("07700 900123", "NEXT"));
        assertEquals(1, callbox.calls.size(), "a refusal is final");

        callbox.close();
        assertFalse(notify.reply("07700 900123", "NEXT"));
    }

    @Test
    void the_place_to_call_can_be_told_later() throws Exception {
        try (var other = new Callbox()) {
            notify.callBackTo(other.url());

            send("07700900123");

            await().until(() -> other.calls.size() == 1);
            assertEquals(0, callbox.calls.size());
        }
    }

    @Test
    void messages_survive_a_restart_and_go_on() throws Exception {
        var file = java.nio.file.Files.createTempDirectory("heard").resolve("state/messages.jsonl");
        var settings = Map.of("HEARD_NOTIFY_STATE", file.toString(), "HEARD_NOTIFY_STEP_MILLIS", "60000");
        try (var first = NotifyStandIn.start(settings)) {
            new NotificationClient(NotifySandbox.API_KEY, first.url())
                    .sendSms(
                            NotifySandbox.TEXT_TEMPLATE_ID.toString(),
                            "07700900123",
                            Map.of("body", "Hello"),
                            "intent");
            assertEquals(
                    Status.CREATED, first.messagesTo("07700900123").getFirst().status());
        }
        java.nio.file.Files.writeString(file, "{\"id\":\"cut o", java.nio.file.StandardOpenOption.APPEND);

        try (var second = NotifyStandIn.start(Map.of("HEARD_NOTIFY_STATE", file.toString()))) {
            await().until(() -> second.messagesTo("07700900123").stream()
                    .map(Message::status)
                    .toList()
                    .equals(java.util.List.of(Status.DELIVERED)));
            second.clear();
        }
        try (var third = NotifyStandIn.start(Map.of("HEARD_NOTIFY_STATE", file.toString()))) {
            assertTrue(third.messagesTo("07700900123").isEmpty());
        }
    }

    private String send(String number) throws Exception {
        return client.sendSms(NotifySandbox.TEXT_TEMPLATE_ID.toString(), number, Map.of("body", "Hello"), "intent")
                .getNotificationId()
                .toString();
    }
}
