package org.heard.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

    private final HttpServer server;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private volatile boolean refusesForReal;
    private volatile boolean isAwayForReal;
    private volatile CyclicBarrier together;

    FakeProcedure() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", StackResource.procedurePort()), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/imports", exchange -> {
            var body = JSON.readTree(exchange.getRequestBody());
            asked.add(body);
            if (together != null && body.get("dryRun").asBoolean()) {
                await(together);
            }
            var refused = body.toString().contains("\"refused\"")
                    || refusesForReal && !body.get("dryRun").asBoolean();
            var answer = (refused
                            ? "{\"code\":\"stage-1-already-answered\",\"detail\":\"Stage 1 has its answer.\",\"errors\":"
                                    + "[{\"pointer\":\"/steps/0\",\"code\":\"stage-1-already-answered\",\"detail\":\"x\"}]}"
                            : "{\"missed\":[{\"clock\":\"DL-10\",\"missedOn\":\"2026-01-20\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            if (isAwayForReal && !body.get("dryRun").asBoolean()) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders()
                    .add("Content-Type", refused ? "application/problem+json" : "application/json");
            exchange.sendResponseHeaders(refused ? 409 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    void refusesForReal() {
        refusesForReal = true;
    }

    void isAwayForReal() {
        isAwayForReal = true;
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

    @Override
    public void close() {
        server.stop(0);
    }
}
