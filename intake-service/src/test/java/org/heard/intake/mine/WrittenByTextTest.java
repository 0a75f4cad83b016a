package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.heard.intake.Neighbour;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a young person writes by text reaches the complaints manager, once, and is kept in one place. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class WrittenByTextTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> HELD = new ConcurrentHashMap<>();
    private static final Map<String, Integer> FAILURES_TO_COME = new ConcurrentHashMap<>();
    private static Neighbour notification;

    @BeforeAll
    static void neighbours() {
        notification = Neighbour.at(StackResource.notificationPort(), "/v1/replies/", WrittenByTextTest::answer);
    }

    @AfterAll
    static void away() {
        notification.close();
    }

    /** As notification-service does: held until forgotten. */
    private static void answer(HttpExchange exchange) throws IOException {
        var reply = exchange.getRequestURI().getPath().split("/")[3];
        var fails = FAILURES_TO_COME.merge(reply, -1, Integer::sum) >= 0;
        var words = exchange.getRequestMethod().equals("DELETE") && !fails ? HELD.remove(reply) : HELD.get(reply);
        if (exchange.getRequestMethod().equals("DELETE") && !fails) {
            exchange.sendResponseHeaders(words == null ? 404 : 204, -1);
            exchange.close();
        } else {
            Neighbour.answer(
                    exchange,
                    fails ? 503 : words == null ? 404 : 200,
                    "{\"replyId\": \"" + reply + "\", \"words\": \"" + words + "\"}");
        }
    }

    @Test
    void it_stands_among_the_messages_and_is_forgotten_where_it_was_held() {
        var id = lodge();
        var reply = written(id, "Nobody came on Monday.", 0);
        await().atMost(SOON).until(() -> !HELD.containsKey(reply));
        asCouncil()
                .get("/v1/complaints/" + id + "/messages")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].words", equalTo("Nobody came on Monday."))
                .body("items[0].kind", equalTo("text"))
                .body("items[0].writtenBy", equalTo("person"))
                .body("items[0].writtenOn", equalTo("2026-01-12"));
    }

    @Test
    void told_twice_and_fetched_against_failures_it_is_kept_once() {
        var id = lodge();
        var reply = written(id, "Please answer.", 3);
        send(id, reply, "other");
        await().atMost(SOON).until(() -> !HELD.containsKey(reply));
        assertEquals(List.of("Please answer."), messages(id));
    }

    @Test
    void a_word_that_acts_is_not_asked_for() {
        var id = lodge();
        var next = UUID.randomUUID().toString();
        HELD.put(next, "never asked for");
        send(id, next, "next");
        var reply = written(id, "And this is.", 0);
        await().atMost(SOON).until(() -> !HELD.containsKey(reply));
        assertEquals(List.of("And this is."), messages(id));
        assertEquals("never asked for", HELD.get(next));
    }

    private static List<String> messages(String id) {
        return asCouncil()
                .get("/v1/complaints/" + id + "/messages")
                .then()
                .extract()
                .path("items.words");
    }

    private static String written(String complaint, String words, int failures) {
        var reply = UUID.randomUUID().toString();
        HELD.put(reply, words);
        FAILURES_TO_COME.put(reply, failures);
        send(complaint, reply, "other");
        return reply;
    }

    private static void send(String complaint, String reply, String intent) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "uk.heard.ReplyReceived.v1",
                "ce_source", "/notification-service",
                "ce_subject", complaint,
                "ce_time", "2026-01-12T10:00:00Z",
                "councilid", "E09000099",
                "correlationid", "reply-" + reply,
                "sequence", "0"));
        var event = "{\"complaintId\":\"%s\",\"replyId\":\"%s\",\"intent\":\"%s\",\"repliedOn\":\"2026-01-12\"}"
                .formatted(complaint, reply, intent);
        Records.send("heard.notification.v1", complaint, event.getBytes(StandardCharsets.UTF_8), headers);
    }
}
