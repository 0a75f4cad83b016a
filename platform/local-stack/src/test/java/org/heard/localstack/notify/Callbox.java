package org.heard.localstack.notify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.localstack.notify.web.Json;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;
import org.heard.localstack.notify.web.WebServer;

/** Listens where notification-service would, and answers as it was told, then with 204. */
final class Callbox implements AutoCloseable {

    record Call(String path, String authorization, JsonNode body) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final WebServer web;

    Callbox() throws IOException {
        web = new WebServer("127.0.0.1", 0)
                .route("POST", "/notify/receipts", request -> take("receipts", request))
                .route("POST", "/notify/texts", request -> take("texts", request))
                .route("POST", "/notify/returned-letters", request -> take("returned-letters", request))
                .start();
    }

    String url() {
        return "http://127.0.0.1:" + web.port();
    }

    List<JsonNode> bodies(String path) {
        return calls.stream()
                .filter(call -> call.path().equals(path))
                .map(Call::body)
                .toList();
    }

    @Override
    public void close() {
        web.close();
    }

    private Reply take(String path, Request request) {
        try {
            calls.add(new Call(path, request.header("Authorization").orElse(""), Json.MAPPER.readTree(request.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var answer = answers.poll();
        return Reply.empty(answer == null ? 204 : answer);
    }
}
