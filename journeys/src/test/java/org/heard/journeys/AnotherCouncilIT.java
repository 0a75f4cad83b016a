package org.heard.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every address with an id, of every service, as its own OpenAPI document lists them: to another council, a complaint, an alert,
 * a task, a webhook, a piece of evidence, a referral, a case that exists answers exactly like one that does not.
 */
class AnotherCouncilIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "council-e09000099";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** The register of those who may be appointed. */
    private static final List<String> OF_NO_COUNCIL = List.of("/v1/register/", "/v1/operations/");

    /** What one service asks of another: no council may, whatever there is, so that the id is not even looked at. */
    private static final Set<String> BETWEEN_SERVICES = Set.of(
            "/v1/complaints/{id}/letters",
            "/v1/complaints/{id}/one-time-codes",
            "/v1/conversations/{conversationId}",
            "/v1/replies/{replyId}/words");

    private final RunningHeard heard = RunningHeard.shared();
    private final Addresses at = Addresses.from(heard.environment());
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param body a good one, as the document shows it; none where the operation takes none */
    private record Route(URI service, String method, String path, BodyPublisher body) {}

    @TestFactory
    Stream<DynamicTest> another_councils_complaint_does_not_exist() throws IOException, InterruptedException {
        var mine = existing();
        var theirs = token("council-e10000099");
        var routes = routesWithAnId();
        assertFalse(routes.isEmpty());
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    var existing = ask(route, mine, theirs);
                    var unknown = ask(route, Existing.nothing(), theirs);
                    assertAll(
                            () -> assertEquals(
                                    BETWEEN_SERVICES.contains(route.path()) ? 403 : 404,
                                    existing.statusCode(),
                                    existing::body),
                            () -> assertEquals(unknown.statusCode(), existing.statusCode()),
                            () -> assertEquals(unknown.body(), existing.body()),
                            () -> assertEquals(
                                    unknown.headers().map().keySet(),
                                    existing.headers().map().keySet()));
                }));
    }

    private List<Route> routesWithAnId() throws IOException, InterruptedException {
        var routes = new ArrayList<Route>();
        for (var service : List.of(at.intake(), at.procedure(), at.notification(), at.ombudsman())) {
            var document = send(HttpRequest.newBuilder(URI.create(service + "/q/openapi?format=json"))
                    .build());
            var paths = JSON.readTree(document.body()).path("paths");
            paths.properties().stream()
                    .filter(path -> path.getKey().contains("{"))
                    .filter(path -> OF_NO_COUNCIL.stream().noneMatch(path.getKey()::startsWith))
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> routes.add(new Route(
                                    service,
                                    operation.getKey().toUpperCase(),
                                    path.getKey() + query(operation.getValue()),
                                    body(operation.getValue())))));
        }
        return routes;
    }

    /** Asks with all that a well-formed request has, so that nothing but the id can be what is wrong. */
    private HttpResponse<String> ask(Route route, Existing existing, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(route.service() + existing.path(route.path())))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        return send(request.method(route.method(), route.body()).build());
    }

    private static String query(JsonNode operation) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                query.add(parameter.path("name").asText() + "="
                        + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    private static BodyPublisher body(JsonNode operation) {
        var content = operation.path("requestBody").path("content").elements();
        if (!content.hasNext()) {
            return BodyPublishers.noBody();
        }
        var example = content.next().path("example");
        return BodyPublishers.ofString(example.isTextual() ? example.asText() : example.toString());
    }

    /** What is there to be found, by the placeholder of an address; every other one stands for the complaint. */
    private record Existing(
            String complaint,
            String alert,
            String task,
            String webhook,
            String evidence,
            String referral,
            String ombudsmansCase) {

        static Existing nothing() {
            var nobody = UUID.randomUUID().toString();
            return new Existing(nobody, nobody, nobody, nobody, nobody, nobody, nobody);
        }

        String path(String route) {
            return route.replace("/v1/webhooks/{id}", "/v1/webhooks/" + webhook)
                    .replace("/v1/cases/{id}", "/v1/cases/" + ombudsmansCase)
                    .replace("/ombudsman-cases/{id}", "/ombudsman-cases/" + ombudsmansCase)
                    .replace("{alertId}", alert)
                    .replace("{taskId}", task)
                    .replace("{evidence}", evidence)
                    .replace("{referralId}", referral)
                    .replaceAll("\\{[^}]+}", complaint);
        }
    }

    /** A complaint of a child in danger, with a piece of evidence, at the Ombudsman's; and a webhook. */
    private Existing existing() throws IOException, InterruptedException {
        var complaint = make(at.intake() + "/v1/complaints", """
                {"receivedOn": "2026-01-05", "channel": "web",
                 "complainant": {"kind": "child", "name": "Invented Person"},
                 "points": [{"about": "looked-after-care", "words": "Invented words.",
                             "circumstances": ["child-at-risk"]}]}\
                """);
        var evidence = make(at.intake() + "/v1/complaints/" + complaint + "/evidence", """
                {"givenOn": "2026-01-06", "name": "Invented"}\
                """);
        var webhook = make(at.procedure() + "/v1/webhooks", """
                {"url": "http://127.0.0.1:9/nobody", "secret": "whsec_aW52ZW50ZWQgc2VjcmV0IG9mIG5vYm9keSBhdCBhbGw="}\
                """);
        try (var stack = new Stack(at, Duration.ofSeconds(60))) {
            var referral = await().atMost(SOON)
                    .until(() -> refer(stack, complaint), Answer::isGood)
                    .text("referralId");
            return new Existing(
                    complaint,
                    alertOf(complaint),
                    idOf(complaint, () -> stack.tasks(OURS)),
                    webhook,
                    evidence,
                    referral,
                    idOf(complaint, stack::queue));
        }
    }

    private static Answer refer(Stack stack, String complaint) throws IOException {
        var body = JSON.readTree("{\"referredOn\": \"" + stack.businessDate()
                + "\", \"ground\": \"own-approach\", \"because\": \"other\"}");
        var etag = stack.complaint(OURS, complaint).etag().orElse("\"0\"");
        return stack.record(OURS, complaint, "referrals", UUID.randomUUID().toString(), etag, body);
    }

    /** Of the first that there is of a complaint. */
    private static String idOf(String complaint, Callable<List<JsonNode>> all) {
        return await().atMost(SOON)
                .until(
                        () -> all.call().stream()
                                .filter(it -> it.path("complaintId").asText().equals(complaint))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String alertOf(String complaint) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(HttpRequest.newBuilder(URI.create(at.notification() + "/v1/alerts?limit=200"))
                                        .header("Authorization", "Bearer " + token(OURS))
                                        .build())
                                .path("items"),
                        items -> items.findValuesAsText("complaintId").contains(complaint))
                .valueStream()
                .filter(alert -> alert.path("complaintId").asText().equals(complaint))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** The id of what was made. */
    private String make(String url, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token(OURS))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.ofString(body));
        var answer = send(request.build());
        assertEquals(201, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private String token(String client) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=sandbox-" + client;
        var request = HttpRequest.newBuilder(URI.create(at.oidc() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return json(request.build()).path("access_token").asText();
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(send(request).body());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
