package org.heard.procedure.webhook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class WebhookTest {

    private static final String SECRET = secret("the first secret of this council");
    private static final String NEXT_SECRET = secret("the second secret of this council");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    private final Receiver receiver = new Receiver();
    private String webhook;

    @BeforeEach
    void begin() {
        calendar.set(DAY);
        webhook = create(UUID.randomUUID().toString()).statusCode(201).extract().path("id");
    }

    @AfterEach
    void end() {
        post("/pauses", "{}").statusCode(201);
        receiver.close();
    }

    @Test
    void a_change_is_sent_signed_and_thin() {
        var complaint = change();
        awaitMessages(complaint, 1);
        var message = receiver.about(complaint).getFirst();
        assertTrue(message.isSignedWith(SECRET));
        assertFalse(message.isSignedWith(NEXT_SECRET));
        assertEquals("complaint.ComplaintAccepted", message.body().get("type").asText());
        assertEquals("2026-01-05", message.body().at("/data/happenedOn").asText());
        assertEquals(
                message.header("webhook-id"),
                message.body().at("/data/changeId").asText());
        assertFalse(message.body().toString().contains("HRD-0001"));
        awaitDelivery(message.header("webhook-id"), "delivered");
        assertEquals(1, receiver.about(complaint).size());
    }

    @Test
    void while_a_secret_is_rotated_both_are_valid() {
        post("/secrets", "{\"secret\":\"" + NEXT_SECRET + "\"}")
                .statusCode(201)
                .body("previousSecretUntil", notNullValue());
        var complaint = change();
        awaitMessages(complaint, 1);
        assertTrue(receiver.about(complaint).getFirst().isSignedWith(SECRET));
        assertTrue(receiver.about(complaint).getFirst().isSignedWith(NEXT_SECRET));
    }

    @Test
    void no_answer_ever_holds_a_secret() {
        var answers = council().get("/v1/webhooks").asString()
                + council().get("/v1/webhooks/" + webhook).asString()
                + post("/secrets", "{\"secret\":\"" + NEXT_SECRET + "\"}")
                        .extract()
                        .asString();
        assertFalse(answers.contains(SECRET.substring(6)));
        assertFalse(answers.contains(NEXT_SECRET.substring(6)));
    }

    @Test
    void a_target_that_never_answers_keeps_no_other_council_waiting() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(30_000);
            String hanging = as(Lodged.COUNCIL)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"url\":\"http://127.0.0.1:" + silent.getLocalPort() + "/\",\"secret\":\"" + SECRET + "\"}")
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            change(Lodged.COUNCIL);
            try (var _ = silent.accept()) {
                var complaint = change();
                await().atMost(Duration.ofSeconds(8))
                        .untilAsserted(
                                () -> assertEquals(1, receiver.about(complaint).size()));
            }
            as(Lodged.COUNCIL)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{}")
                    .post("/v1/webhooks/" + hanging + "/pauses")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void what_is_not_taken_is_tried_again_then_is_a_dead_letter_and_pauses_the_webhook() {
        receiver.answers(500);
        var complaint = change();
        awaitState("paused");
        assertEquals(3, receiver.about(complaint).size());
        council().get("/v1/webhooks/" + webhook).then().body("pausedBecause", equalTo("given-up"));
        deliveries("dead").body("items.lastResult", hasItem("500")).body("items.attempts", everyItem(equalTo(3)));
        receiver.answers(204);
        post("/resumptions", "{}").statusCode(201).body("state", equalTo("active"));
        post("/replays", "{\"state\":\"dead\"}").statusCode(201).body("replayed", equalTo(1));
        awaitMessages(complaint, 4);
        var ids = receiver.about(complaint).stream()
                .map(it -> it.header("webhook-id"))
                .distinct();
        assertEquals(1, ids.count());
    }

    @Test
    void a_target_that_is_gone_pauses_at_once_and_a_redirect_is_not_followed() {
        receiver.answers(302);
        var complaint = change();
        awaitState("paused");
        assertTrue(receiver.about(complaint).size() <= 3);
        deliveries("dead").body("items.lastResult", hasItem("302"));
        post("/resumptions", "{}").statusCode(201);
        receiver.answers(410);
        change();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> council().get("/v1/webhooks/" + webhook).then().body("pausedBecause", equalTo("gone")));
    }

    @Test
    void a_paused_webhook_misses_nothing() {
        post("/pauses", "{}").statusCode(201);
        var complaint = change();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> council()
                .get("/v1/changes?limit=200")
                .then()
                .body("items.complaintId", hasItem(complaint.toString())));
        assertEquals(0, receiver.about(complaint).size());
        post("/resumptions", "{}").statusCode(201);
        awaitMessages(complaint, 1);
    }

    @Test
    void changes_are_sent_again_by_id_and_from_a_moment_on() {
        var before = Instant.now().minusSeconds(1);
        var complaint = change();
        awaitMessages(complaint, 1);
        var id = receiver.about(complaint).getFirst().header("webhook-id");
        awaitDelivery(id, "delivered");
        post("/replays", "{\"changeId\":\"" + id + "\"}").statusCode(201).body("replayed", equalTo(1));
        awaitMessages(complaint, 2);
        awaitDelivery(id, "delivered");
        post("/replays", "{\"since\":\"" + before + "\"}").statusCode(201);
        awaitMessages(complaint, 3);
        post("/replays", "{}").statusCode(400).body("code", equalTo("invalid-value"));
        post("/replays", "{\"state\":\"dead\",\"changeId\":\"x\"}").statusCode(400);
    }

    @Test
    void the_same_request_again_makes_no_second_webhook() {
        var key = UUID.randomUUID().toString();
        String first = create(key).statusCode(201).extract().path("id");
        create(key)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first));
    }

    @Test
    void a_target_inside_or_a_short_secret_is_refused() {
        body("{\"url\":\"https://169.254.169.254/latest\",\"secret\":\"" + SECRET + "\"}")
                .statusCode(400)
                .body("code", equalTo("webhook-target-not-public"));
        body("{\"url\":\"" + receiver.url() + "\",\"secret\":\"c2hvcnQ=\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/secret"));
    }

    @Test
    void another_council_neither_sees_nor_touches_it() {
        var other = "/v1/webhooks/" + webhook;
        as(Lodged.COUNCIL).get(other).then().statusCode(404);
        as(Lodged.COUNCIL).get(other + "/deliveries").then().statusCode(404);
        for (var path : new String[] {"/pauses", "/resumptions"}) {
            as(Lodged.COUNCIL)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{}")
                    .post(other + path)
                    .then()
                    .statusCode(404);
        }
    }

    private UUID change() {
        return change(Lodged.OTHER_COUNCIL);
    }

    private UUID change(CouncilId council) {
        var complaint = UUID.randomUUID();
        lodged.publish(council, UUID.randomUUID().toString(), Lodged.lodged(complaint, DAY, "signposted"));
        return complaint;
    }

    private void awaitMessages(UUID complaint, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertEquals(count, receiver.about(complaint).size()));
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> council().get("/v1/webhooks/" + webhook).then().body("state", equalTo(state)));
    }

    private void awaitDelivery(String change, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> deliveries(state).body("items.changeId", hasItem(change)));
    }

    private ValidatableResponse deliveries(String state) {
        return council()
                .get("/v1/webhooks/" + webhook + "/deliveries?state=" + state)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse create(String key) {
        return council()
                .header("Idempotency-Key", key)
                .body("{\"url\":\"" + receiver.url() + "\",\"secret\":\"" + SECRET + "\"}")
                .post("/v1/webhooks")
                .then();
    }

    private ValidatableResponse body(String json) {
        return council()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(json)
                .post("/v1/webhooks")
                .then();
    }

    private ValidatableResponse post(String path, String json) {
        return council()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(json)
                .post("/v1/webhooks/" + webhook + path)
                .then();
    }

    private static RequestSpecification council() {
        return as(Lodged.OTHER_COUNCIL);
    }

    private static RequestSpecification as(CouncilId council) {
        var client = "council-" + council.value().toLowerCase(java.util.Locale.ROOT);
        return given().auth().oauth2(Tokens.ofClient(client).signed()).contentType(ContentType.JSON);
    }

    private static String secret(String words) {
        return "whsec_" + Base64.getEncoder().encodeToString(words.getBytes());
    }
}
