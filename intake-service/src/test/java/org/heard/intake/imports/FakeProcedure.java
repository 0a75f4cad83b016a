package org.heard.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heard.testkit.StackResource;

/** procedure-service as intake's import sees it. It takes every past, but for one with a step named refused. */
final class FakeProcedure implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Answer TAKEN =
            new Answer(201, "{\"missed\":[{\"clock\":\"DL-10\",\"missedOn\":\"2026-01-20\"}]}");

    private static final Answer REFUSED = new Answer(
            409,
            "{\"code\":\"stage-1-already-answered\",\"detail\":\"Stage 1 has its answer.\",\"errors\":"
                    + "[{\"pointer\":\"/steps/0\",\"code\":\"stage-1-already-answered\",\"detail\":\"x\"}]}");

    private final HttpServer server;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<Headers> askedWith = new CopyOnWriteArrayList<>();
    private volatile Answer forReal;
    private volatile CyclicBarrier together;

    private record Answer(int status, String text) {}

    FakeProcedure() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", StackResource.procedurePort()), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/imports", exchange -> {
            var body = JSON.readTree(exchange.getRequestBody());
            asked.add(body);
            askedWith.add(exchange.getRequestHeaders());
            if (together != null && body.get("dryRun").asBoolean()) {
                await(together);
            }
            var answer = body.toString().contains("\"refused\"") ? REFUSED : TAKEN;
            if (forReal != null && !body.get("dryRun").asBoolean()) {
                answer = forReal;
            }
            var text = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", answer.status() == 201 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    void refusesForReal() {
        forReal = REFUSED;
    }

    void isAwayForReal() {
        forReal = new Answer(503, "");
    }

    /** It answers with this status and code, or without a body when there is none. */
    void answersForReal(int status, String code) {
        forReal = new Answer(status, code.isEmpty() ? "" : "{\"code\":\"" + code + "\"}");
    }

    /** It answers dry runs by two, when both have asked. */
    void answersTwoTogether() {
        together = new CyclicBarrier(2);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    List<JsonNode> asked() {
        return asked;
    }

    /** The clients whose tokens came in a header, as it was asked. */
    List<String> clientsIn(String header) {
        return askedWith.stream()
                .map(it -> it.getFirst(header).split("[ .]")[2])
                .map(it -> new String(Base64.getUrlDecoder().decode(it), StandardCharsets.UTF_8))
                .map(it -> it.replaceFirst(".*\"azp\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
