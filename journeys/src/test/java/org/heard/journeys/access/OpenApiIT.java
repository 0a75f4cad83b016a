package org.heard.journeys.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.heard.journeys.RunningHeard;
import org.heard.journeys.access.AccessMatrix.Route;
import org.heard.journeys.stack.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** The services' OpenAPI documents: valid, complete, and never without what the released ones have (docs/api). */
class OpenApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RELEASED = Path.of("..", "docs", "api");

    private final Addresses at = Addresses.from(RunningHeard.shared().environment());

    @ParameterizedTest
    @ValueSource(strings = {"intake", "procedure", "notification", "ombudsman"})
    void each_document_is_valid_and_says_what_each_route_does(String service) throws Exception {
        var text = document(service);
        var parsed = new OpenAPIV3Parser().readContents(text);
        assertEquals(List.of(), parsed.getMessages());
        assertNotNull(parsed.getOpenAPI());
        var document = JSON.readTree(text);
        assertTrue(document.path("openapi").asText().startsWith("3.1"), document.path("openapi")::asText);
        AccessMatrix.routes(service, document).forEach(route -> {
            var operation = document.path("paths")
                    .path(route.path())
                    .path(route.method().toLowerCase());
            assertFalse(operation.path("summary").asText().isBlank(), () -> route + " says nothing of itself");
            saysHowItAnswers(document, route, operation);
        });
    }

    private static void saysHowItAnswers(JsonNode document, Route route, JsonNode operation) {
        var answers = operation.path("responses");
        assertTrue(
                answers.propertyStream().anyMatch(it -> it.getKey().startsWith("2")), () -> route + " never answers");
        var wanted = new TreeSet<>(Set.of("400", "429", "503"));
        var needed = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(it -> it.path("required").asBoolean())
                .map(it -> it.path("name").asText())
                .collect(Collectors.toSet());
        if (needed.contains("Idempotency-Key")) {
            wanted.addAll(Set.of("201", "409", "422"));
        }
        if (needed.contains("If-Match")) {
            wanted.addAll(Set.of("412", "428"));
        }
        if (operation.path("security").size() > 0) {
            wanted.addAll(Set.of("401", "403"));
        }
        if (route.path().contains("{")) {
            wanted.add("404");
        }
        wanted.removeIf(answers::has);
        assertEquals(Set.of(), wanted, () -> route + " does not say when it answers so");
        answers.propertyStream()
                .filter(it -> it.getKey().startsWith("4") || it.getKey().startsWith("5"))
                .forEach(it -> assertTrue(
                        resolved(document, it.getValue()).path("content").has("application/problem+json"),
                        () -> route + " does not say that " + it.getKey() + " is a problem"));
    }

    private static JsonNode resolved(JsonNode document, JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "procedure", "notification", "ombudsman"})
    void nothing_of_the_released_document_is_missing(String service) throws Exception {
        var released = placeless(Files.readString(RELEASED.resolve(service + ".json")));
        var now = document(service);
        var difference = OpenApiCompare.fromContents(released, now);
        assertTrue(
                difference.isCompatible(),
                () -> "breaks clients: missing " + difference.getMissingEndpoints() + ", changed "
                        + difference.getChangedOperations().stream()
                                .filter(it -> it.isIncompatible())
                                .map(it -> it.getHttpMethod() + " " + it.getPathUrl())
                                .toList());
        assertEquals(List.of(), difference.getMissingEndpoints());
        assertEquals(List.of(), Answers.missing(JSON.readTree(released), JSON.readTree(now)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/complaints", "/v1/complaints/{id}"})
    void a_planted_breaking_change_is_seen(String path) throws Exception {
        var without = (ObjectNode) JSON.readTree(document("intake"));
        ((ObjectNode) without.path("paths")).remove(path);
        assertFalse(OpenApiCompare.fromContents(document("intake"), without.toString())
                .isCompatible());
        var demanding = (ObjectNode) JSON.readTree(document("intake"));
        ((ObjectNode) demanding.path("paths").path(path).path("get"))
                .withArray("parameters")
                .addObject()
                .put("name", "planted")
                .put("in", "query")
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
        assertFalse(OpenApiCompare.fromContents(document("intake"), demanding.toString())
                .isCompatible());
    }

    @Test
    void a_planted_field_that_is_newly_needed_or_gone_is_seen() throws Exception {
        var released = document("procedure");
        var path = "/v1/complaints/{id}/stage-1/responses";
        var body = JSON.readTree(released)
                .path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asText()
                .replace("#", "");
        var demanding = JSON.readTree(released);
        ((ObjectNode) demanding.at(body)).withArray("required").add("planted");
        ((ObjectNode) demanding.at(body + "/properties")).putObject("planted").put("type", "string");
        assertFalse(OpenApiCompare.fromContents(released, demanding.toString()).isCompatible());
        var intake = JSON.readTree(document("intake"));
        var poorer = intake.deepCopy();
        ((ObjectNode) poorer.at("/components/schemas/Recognition/properties")).remove("likelihood");
        assertEquals(List.of("post /v1/recognitions 200/likelihood"), Answers.missing(intake, poorer));
        assertEquals(List.of(), Answers.missing(intake, intake));
    }

    private String document(String service) throws IOException, InterruptedException {
        var address = Map.of(
                        "intake", at.intake(),
                        "procedure", at.procedure(),
                        "notification", at.notification(),
                        "ombudsman", at.ombudsman())
                .get(service);
        try (var http = HttpClient.newHttpClient()) {
            return placeless(http.send(
                            HttpRequest.newBuilder(URI.create(address + "/q/openapi?format=json"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        }
    }

    /** Without where it stands and where its tokens come from: both are another's on another machine. */
    private static String placeless(String text) throws IOException {
        var document = (ObjectNode) JSON.readTree(text);
        document.remove("servers");
        document.at("/components/securitySchemes")
                .forEach(scheme -> ((ObjectNode) scheme).put("openIdConnectUrl", "https://realm.example"));
        return document.toString();
    }
}
