package org.heard.localstack.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a send and its receipts can meet on the line, for one address or for whoever comes. */
class TroubleTest {

    private static final String PHONE = "07700900123";
    private static final String OTHER_PHONE = "07700900124";
    private static final String TEXT = """
            {"phone_number": "%s", "template_id": "%s", "reference": "intent", "personalisation": {"body": "Hello"}}""";

    private Callbox callbox;
    private NotifyStandIn notify;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        callbox = new Callbox();
        notify = NotifyStandIn.start(Map.of(
                "HEARD_NOTIFICATION_URL", callbox.url(),
                "HEARD_NOTIFY_CALLBACK_RETRY_MILLIS", "5",
                "HEARD_NOTIFY_LATE_MILLIS", "300",
                "HEARD_NOTIFY_HANG_MILLIS", "300"));
        browser = new Browser(notify);
    }

    @AfterEach
    void stop() {
        browser.close();
        notify.close();
        callbox.close();
    }

    @ParameterizedTest
    @CsvSource({"RESET, 0", "RESET_AFTER_ACCEPTING, 1", "HANG, 0", "HANG_AFTER_ACCEPTING, 1"})
    void a_call_that_is_cut_off_or_hangs_has_no_answer_whether_it_was_taken_or_not(Fault fault, int taken) {
        notify.fail(fault, 1);
        assertThrows(UncheckedIOException.class, () -> send(PHONE));
        assertEquals(taken, notify.messagesTo(PHONE).size());
        assertEquals(201, send(PHONE));
    }

    @Test
    void a_late_call_is_taken_after_a_while() {
        notify.fail(Fault.LATE, 1);
        var before = System.nanoTime();
        assertEquals(201, send(PHONE));
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() >= 300);
    }

    @Test
    void trouble_can_be_one_addresss_own() {
        notify.fail("07700 900123", Fault.UNAVAILABLE, 1);
        assertEquals(201, send(OTHER_PHONE));
        assertEquals(503, send(PHONE));
        assertEquals(201, send(PHONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"reset\", \"to\": \"07700900123\"}",
                "{\"kind\": \"reset-accepted\"}",
                "{\"kind\": \"hang\"}",
                "{\"kind\": \"hang-accepted\"}"
            })
    void a_cut_off_line_is_ordered_by_its_kind_alone(String order) {
        assertEquals(204, browser.post("/stand-in/faults", order).statusCode());
        assertThrows(UncheckedIOException.class, () -> send(PHONE));
    }

    @Test
    void a_receipt_can_be_lost() {
        notify.receipts(PHONE, Receipts.LOST);
        send(PHONE);
        await().until(() -> notify.messagesTo(PHONE).getFirst().status() == Status.DELIVERED);
        send(OTHER_PHONE);
        await().until(() -> !callbox.calls.isEmpty());
        assertEquals(List.of(OTHER_PHONE), receivers());
    }

    @Test
    void a_receipt_can_be_doubled_or_late() {
        notify.receipts(PHONE, Receipts.LATE);
        send(PHONE);
        notify.receipts(OTHER_PHONE, Receipts.DOUBLED);
        send(OTHER_PHONE);
        await().until(() -> callbox.calls.size() == 3);
        assertEquals(List.of(OTHER_PHONE, OTHER_PHONE, PHONE), receivers());
    }

    @Test
    void a_receipt_can_come_after_forged_ones() {
        assertEquals(
                204,
                browser.post("/stand-in/outcomes", "{\"to\": \"07700900123\", \"receipts\": \"after-forged\"}")
                        .statusCode());
        send(PHONE);
        await().until(() -> callbox.calls.size() == 3);
        var statuses = callbox.bodies("receipts").stream()
                .map(body -> body.get("status").textValue())
                .toList();
        assertEquals(List.of("permanent-failure", "permanent-failure", "delivered"), statuses);
        var tokens = callbox.calls.stream().map(Callbox.Call::authorization).toList();
        var ours = "Bearer " + NotifySandbox.CALLBACK_TOKEN;
        assertEquals(List.of(ours + "-guessed", ours, ours), tokens);
        var references = callbox.bodies("receipts").stream()
                .map(body -> body.get("reference").textValue())
                .toList();
        assertEquals("intent", references.getFirst());
        assertTrue(!references.get(1).equals("intent"));
    }

    private List<String> receivers() {
        return callbox.bodies("receipts").stream()
                .map(body -> body.get("to").textValue())
                .toList();
    }

    private int send(String number) {
        return browser.post(
                        "/v2/notifications/sms",
                        TEXT.formatted(number, NotifySandbox.TEXT_TEMPLATE_ID),
                        "Authorization",
                        RefusalTest.bearer())
                .statusCode();
    }
}
