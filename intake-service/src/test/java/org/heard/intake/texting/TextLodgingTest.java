package org.heard.intake.texting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.heard.intake.Neighbour;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody said by text is lodged as the site lodges, once, whatever fails in between. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class TextLodgingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, Object>> SAID = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> FAILURES_TO_COME = new ConcurrentHashMap<>();
    private static Neighbour notification;

    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> said = new HashMap<>(Map.of(
            "number", "+447700900123",
            "safe", "yes",
            "who", "young-person",
            "side", "dont-know",
            "sayWho", "yes",
            "mayText", "yes",
            "finished", true,
            "words", List.of("My things were thrown away.", "Nobody says sorry.")));

    @BeforeAll
    static void neighbours() {
        notification = Neighbour.at(StackResource.notificationPort(), "/v1/conversations/", TextLodgingTest::answer);
    }

    @AfterAll
    static void away() {
        notification.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getPath().split("/")[3];
        var fails = FAILURES_TO_COME.getOrDefault(asked, new AtomicInteger()).getAndDecrement() > 0;
        Neighbour.answer(
                exchange,
                fails ? 503 : SAID.containsKey(asked) ? 200 : 404,
                JSON.writeValueAsString(SAID.getOrDefault(asked, Map.of())));
    }

    @Test
    void it_is_lodged_under_the_conversations_id_with_what_was_said() {
        told();
        asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("channel", equalTo("text"))
                .body("receivedOn", equalTo("2026-01-12"))
                .body("route.procedure", equalTo("statutory"))
                .body("points", hasSize(1))
                .body("points[0].words", equalTo("My things were thrown away.\n\nNobody says sorry."));
        asCouncil()
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .body("channels[0].address", equalTo("+447700900123"))
                .body("channels[0].safe", equalTo(true))
                .body("channels[0].sayWhoWeAre", equalTo(true));
        assertEquals(List.of("ComplaintLodged"), facts());
    }

    @Test
    void told_three_times_and_fetched_against_failures_it_is_lodged_once() {
        FAILURES_TO_COME.put(id, new AtomicInteger(3));
        send();
        told();
        SAID.remove(id);
        send();
        var other = new TextLodgingTest();
        other.told();
        assertEquals(List.of("ComplaintLodged"), facts());
    }

    @Test
    void a_child_who_is_not_safe_and_wrote_no_more_raises_the_alert_and_a_person_finds_out() {
        said.putAll(
                Map.of("safe", "no", "who", "not-said", "mayText", "not-said", "finished", false, "words", List.of()));
        told();
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("ComplaintLodged", "PromptRaised", "SafeguardingAlertRaised"),
                        facts().stream().sorted().toList()));
        asCouncil()
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .body("channels[0].address", equalTo("+447700900123"))
                .body("channels[0].safe", equalTo(false));
    }

    @Test
    void very_long_words_are_more_than_one_point_and_no_sign_of_them_is_lost() {
        var face = "\uD83D\uDE22";
        var words = "a" + face.repeat(11_000);
        said.put("words", List.of(words));
        told();
        List<String> points = asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .body("points", hasSize(2))
                .extract()
                .path("points.words");
        assertEquals(words, String.join("", points));
    }

    private void told() {
        SAID.put(id, said);
        send();
        await().atMost(SOON).until(() -> asCouncil().get("/v1/complaints/" + id).statusCode() == 200);
    }

    private List<String> facts() {
        return Records.of("heard.intake.v1", id).stream()
                .map(record -> Records.header(record, "ce_id") + Records.header(record, "ce_type"))
                .distinct()
                .map(type -> type.replaceAll(".*uk\\.heard\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    private void send() {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "uk.heard.TextConversationCompleted.v1",
                "ce_source", "/notification-service",
                "ce_subject", id,
                "ce_time", "2026-01-12T10:00:00Z",
                "councilid", "E09000099",
                "correlationid", "conversation-" + id,
                "sequence", "0"));
        var event = "{\"complaintId\":\"%s\",\"receivedOn\":\"2026-01-12\"}".formatted(id);
        Records.send("heard.notification.v1", id, event.getBytes(StandardCharsets.UTF_8), headers);
    }
}
