package org.heard.journeys.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The council's system as it is configured, speaking HTTP. */
final class Client implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    /**
     * @param etag as the answer has it, with its quotes; empty for none
     * @param text the body as it came
     */
    record Answer(int status, String etag, String location, boolean replayed, JsonNode body, String text) {

        String code() {
            return body.path("code").asText();
        }

        String inWords() {
            return code().isEmpty() ? "status " + status : status + " " + code();
        }
    }

    /** Signs in; what was said of the token, unread. */
    Answer signIn(URI realm, String client, String secret) {
        var form = "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret=" + encode(secret);
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        token = answer.body().path("access_token").asText();
        return answer;
    }

    String token() {
        return token;
    }

    Answer get(URI service, String path, Map<String, String> headers) {
        return send(request(service, path, headers).GET());
    }

    Answer get(URI service, String path) {
        return get(service, path, Map.of());
    }

    Answer post(URI service, String path, Map<String, String> headers, String body) {
        return send(request(service, path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file as it is. */
    Answer put(URI service, String path, Map<String, String> headers, String file) {
        return send(request(service, path, headers)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofString(file)));
    }

    private HttpRequest.Builder request(URI service, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return answer(http.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new NotMet("no answer: is the stack up? (./heard status)");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotMet("interrupted");
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Location").orElse(""),
                headers.firstValue("Idempotent-Replayed").isPresent(),
                json(response.body()),
                response.body());
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
