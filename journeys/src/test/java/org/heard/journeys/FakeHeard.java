package org.heard.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * All of Heard's public surface as the player sees it, on one port and a page of code: stage 1 is due on 28 August
 * 2024 for everybody, and nobody can go on before that.
 */
final class FakeHeard implements AutoCloseable {

    static final LocalDate BEFORE_ANY_PLAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate STAGE_1_DUE = LocalDate.of(2024, 8, 28);
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Response(int status, JsonNode body) {}

    private final HttpServer server;
    private final Map<String, List<ObjectNode>> phones = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> numbersLodged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> idempotencyKeys = new ConcurrentLinkedQueue<>();
    private volatile LocalDate today = BEFORE_ANY_PLAY;
    private volatile String acknowledgement = "Hi, your message is safe with us.";
    private volatile int staleAnswersLeft;

    FakeHeard() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** The environment of a player that plays here. */
    Map<String, String> environment(String state) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "HEARD_INTAKE_URL", url,
                "HEARD_PROCEDURE_URL", url,
                "HEARD_NOTIFICATION_URL", url,
                "HEARD_OMBUDSMAN_URL", url,
                "HEARD_NOTIFY_URL", url,
                "HEARD_OIDC_URL", url + "/realms/heard",
                "HEARD_STATE_DIR", state,
                "HEARD_PLAYER_WAIT_SECONDS", "1");
    }

    LocalDate today() {
        return today;
    }

    List<String> numbersLodged() {
        return List.copyOf(numbersLodged);
    }

    List<String> idempotencyKeys() {
        return List.copyOf(idempotencyKeys);
    }

    void acknowledgesWith(String text) {
        acknowledgement = text;
    }

    void answersStale(int times) {
        staleAnswersLeft = times;
    }

    void texts(String number, String body) {
        phone(number).add(JSON.createObjectNode().put("via", "notify").put("body", body));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var isForm = path.endsWith("/token");
            var body = sent.length == 0 || isForm ? JSON.createObjectNode() : JSON.readTree(sent);
            var response = exchange.getRequestMethod().equals("GET")
                    ? get(path, exchange.getRequestURI().getRawQuery())
                    : post(path, body, exchange);
            var bytes = response.body().toString().getBytes(UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(response.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Response get(String path, String query) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return switch (last) {
            case "clock" -> good(clockSetting());
            case "messages" -> good(list(phone(URLDecoder.decode(query.substring("to=".length()), UTF_8))));
            case "clocks" -> good(list(List.of(clock())));
            case "timeline" -> good(list(timeline()));
            default -> good(object().put("stage", "stage-1"));
        };
    }

    private Response post(String path, JsonNode body, HttpExchange exchange) {
        if (exchange.getRequestHeaders().containsKey("Idempotency-Key")) {
            idempotencyKeys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        if (path.endsWith("/token")) {
            return good(object().put("access_token", "t").put("expires_in", 300));
        }
        if (path.equals("/sandbox/clock")) {
            today = body.has("to")
                    ? LocalDate.parse(body.path("to").asText())
                    : today.plusDays(
                            Duration.parse(body.path("advance").asText()).toDays());
            return good(clockSetting());
        }
        if (path.equals("/stand-in/replies")) {
            texts(body.path("from").asText(), "Answer YES if you are sure.");
            return good(object());
        }
        if (path.equals("/v1/complaints")) {
            return lodged(body);
        }
        if (staleAnswersLeft > 0) {
            staleAnswersLeft--;
            return new Response(412, object().put("code", "stale-etag"));
        }
        return path.endsWith("stage-2/requests")
                ? new Response(409, object().put("code", "stage-1-still-open").put("detail", "Stage 1 runs."))
                : new Response(201, object());
    }

    private Response lodged(JsonNode body) {
        var channel = body.at("/contactPact/channels/0");
        var address = channel.path("address").asText();
        if (channel.path("kind").asText().equals("letter")) {
            texts(address, "Your complaint\nis with us.");
        } else {
            var number = address.replace(" ", "");
            numbersLodged.add(number);
            texts(number, acknowledgement);
        }
        var answer = object().put("id", UUID.randomUUID().toString()).put("reference", "H-1");
        answer.putObject("route").put("procedure", "statutory");
        return new Response(201, answer);
    }

    private ObjectNode clockSetting() {
        var offset = Duration.ofDays(ChronoUnit.DAYS.between(BEFORE_ANY_PLAY, today));
        return object().put("businessDate", today.toString()).put("offsetSeconds", offset.toSeconds());
    }

    private ObjectNode clock() {
        return object().put("clock", "DL-10")
                .put("dueOn", STAGE_1_DUE.toString())
                .put("state", today.isAfter(STAGE_1_DUE) ? "missed" : "running");
    }

    private List<ObjectNode> timeline() {
        var accepted = object().put("fact", "ComplaintAccepted").put("happenedOn", "2024-08-13");
        var missed = object().put("fact", "DeadlineMissed").put("happenedOn", "2024-08-29");
        missed.putObject("details").put("clock", "DL-10").put("dueOn", "2024-08-28");
        return today.isAfter(STAGE_1_DUE) ? List.of(accepted, missed) : List.of(accepted);
    }

    private List<ObjectNode> phone(String number) {
        return phones.computeIfAbsent(number, _ -> new CopyOnWriteArrayList<>());
    }

    private static ObjectNode list(List<ObjectNode> items) {
        ArrayNode array = JSON.createArrayNode().addAll(items);
        return object().set("items", array);
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static Response good(JsonNode body) {
        return new Response(200, body);
    }
}
