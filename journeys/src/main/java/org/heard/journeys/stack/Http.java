package org.heard.journeys.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Speaks HTTP with JSON answers. */
final class Http implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Duration limit;

    /** @param limit how long an answer may take; moving the clock waits until all services have run what fell due */
    Http(Duration limit) {
        this.limit = limit;
    }

    Answer get(URI uri, Map<String, String> headers) {
        return send(request(uri, headers).GET());
    }

    Answer post(URI uri, Map<String, String> headers, JsonNode body) {
        return send(request(uri, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer postTable(URI uri, Map<String, String> headers, String csv) {
        return send(request(uri, headers).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
    }

    Answer put(URI uri, Map<String, String> headers, JsonNode body) {
        return send(request(uri, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    Answer postForm(URI uri, String form) {
        return send(request(uri, Map.of())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(URI uri, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri).timeout(limit).header("Accept", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("ETag"), json(response.body()));
        } catch (IOException e) {
            throw new Unreachable(
                    "no answer from " + request.method() + " " + request.uri() + "; is the stack up? (./heard status)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    private static JsonNode json(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
