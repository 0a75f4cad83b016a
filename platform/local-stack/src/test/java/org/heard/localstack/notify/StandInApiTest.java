package org.heard.localstack.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.heard.localstack.notify.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** A test, a player of case files, or a drill tells the stand-in what to do over HTTP. */
class StandInApiTest {

    private Callbox callbox;
    private NotifyStandIn notify;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        callbox = new Callbox();
        notify = NotifyStandIn.start(
                Map.of("HEARD_NOTIFICATION_URL", callbox.url(), "HEARD_NOTIFY_CALLBACK_RETRY_MILLIS", "5"));
        browser = new Browser(notify);
    }

    @AfterEach
    void stop() {
        browser.close();
        notify.close();
        callbox.close();
    }

    @Test
    void messages_are_read_from_a_cursor_on() throws Exception {
        send("07700900123", "First");
        var cursor = json("/stand-in/messages").get("lastSequence").longValue();
        send("+44 7700 900123", "Second");
        send("07700900124", "Third");

        assertEquals(List.of("First", "Second"), bodies("/stand-in/messages?to=07700%20900123"));
        assertEquals(List.of("Second"), bodies("/stand-in/messages?to=%2B447700900123&after=" + cursor));
        assertEquals(List.of("Second", "Third"), bodies("/stand-in/messages?after=" + cursor));
        assertEquals(400, browser.get("/stand-in/messages?after=noon").statusCode());
    }

    @Test
    void a_reply_is_no_message_to_the_number() {
        assertEquals(202, reply("07700 900123", "NEXT"));

        assertEquals(List.of(), bodies("/stand-in/messages?to=07700900123"));
        assertEquals(List.of("NEXT"), bodies("/stand-in/messages"));
    }

    @Test
    void a_reply_is_answered_only_when_it_was_taken() {
        callbox.answers.add(503);
        assertEquals(202, reply("07700900123", "NEXT"));
        assertEquals(2, callbox.calls.size());

        callbox.answers.add(401);
        assertEquals(502, reply("07700900123", "NEXT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEXT",
                "{}",
                "{\"from\": \"07700900123\"}",
                "{\"from\": \"07700900123\", \"text\": \" \"}",
                "{\"from\": \"12\", \"text\": \"NEXT\"}",
                "{\"from\": \"07700900123\", \"text\": \"NEXT\", \"to\": \"12\"}",
                "{\"from\": \"07700900123\", \"text\": \"NEXT\", \"by\": \"07700900001\"}"
            })
    void a_reply_that_makes_no_sense_is_refused(String body) {
        assertEquals(400, browser.post("/stand-in/replies", body).statusCode());
        assertEquals(0, callbox.calls.size());
    }

    @ParameterizedTest
    @CsvSource({"400,", "403,", "403, clock", "429,", "429, rate", "429, daily", "500,", "500, accepted", "503,"})
    void faults_are_ordered_and_taken_back(int status, String kind) throws Exception {
        var order = Json.MAPPER.createObjectNode().put("status", status).put("times", 2);
        if (kind != null) {
            order.put("kind", kind);
        }
        assertEquals(204, browser.post("/stand-in/faults", order.toString()).statusCode());

        var refused = assertThrows(NotificationClientException.class, () -> send("07700900123", "Hello"));
        assertEquals(status, refused.getHttpResult());
        assertEquals(204, browser.delete("/stand-in/faults").statusCode());
        send("07700900123", "Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"times\": 1}",
                "{\"status\": 418, \"times\": 1}",
                "{\"status\": 400, \"kind\": \"daily\"}",
                "{\"kind\": \"daily\"}",
                "{\"status\": 500, \"times\": 0}",
                "{\"status\": 500, \"times\": 1, \"often\": true}"
            })
    void a_fault_that_makes_no_sense_is_refused(String body) {
        assertEquals(400, browser.post("/stand-in/faults", body).statusCode());
    }

    @Test
    void counts_are_per_reference_and_in_total() throws Exception {
        send("07700900123", "Hello");
        send("07700900123", "Hello");

        var counts = json("/stand-in/counts");
        assertEquals(2, counts.at("/total/accepted").intValue());
        assertEquals(1, counts.at("/references/intent/doubles").intValue());
        assertEquals(204, browser.delete("/stand-in/messages").statusCode());
        assertEquals(0, json("/stand-in/counts").at("/total/accepted").intValue());
    }

    @Test
    void an_outcome_is_ordered_for_a_number() throws Exception {
        assertEquals(
                204,
                browser.post("/stand-in/outcomes", "{\"to\": \"07700900123\", \"status\": \"technical-failure\"}")
                        .statusCode());
        assertEquals(
                400,
                browser.post("/stand-in/outcomes", "{\"to\": \"07700900123\", \"status\": \"lost\"}")
                        .statusCode());

        send("07700 900123", "Hello");

        org.awaitility.Awaitility.await().until(() -> !callbox.calls.isEmpty());
        assertEquals(
                "technical-failure",
                callbox.bodies("receipts").getFirst().get("status").textValue());
    }

    @Test
    void what_does_not_exist_is_said_to_be_so() {
        assertEquals(404, browser.get("/stand-in/secrets").statusCode());
        assertEquals(405, browser.get("/stand-in/replies").statusCode());
    }

    @Test
    void another_sites_page_may_not_act() {
        var body = "{\"from\": \"07700900123\", \"text\": \"NEXT\"}";

        assertEquals(
                403,
                browser.post("/stand-in/replies", body, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
    }

    private int reply(String from, String text) {
        return browser.post("/stand-in/replies", "{\"from\": \"%s\", \"text\": \"%s\"}".formatted(from, text))
                .statusCode();
    }

    private void send(String number, String body) throws NotificationClientException {
        new NotificationClient(NotifySandbox.API_KEY, notify.url())
                .sendSms(NotifySandbox.TEXT_TEMPLATE_ID.toString(), number, Map.of("body", body), "intent");
    }

    private List<String> bodies(String path) {
        return json(path).get("messages").findValuesAsText("body");
    }

    private JsonNode json(String path) {
        try {
            return Json.MAPPER.readTree(browser.get(path).body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
