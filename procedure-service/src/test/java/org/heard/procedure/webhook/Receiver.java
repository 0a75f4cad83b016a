package org.heard.procedure.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a council would set up: a web server that takes messages and checks whose they are. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);

    record Received(Map<String, List<String>> headers, byte[] raw, JsonNode body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                var content = header("webhook-id") + "." + header("webhook-timestamp") + "."
                        + new String(raw, StandardCharsets.UTF_8);
                var wanted = "v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(header("webhook-signature").split(" ")).contains(wanted);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            var raw = exchange.getRequestBody().readAllBytes();
            all.add(new Received(Map.copyOf(exchange.getRequestHeaders()), raw, new ObjectMapper().readTree(raw)));
            if (answer.get() == 302) {
                exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
            }
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int status) {
        answer.set(status);
    }

    /** Messages about one complaint, in the order in which they came. */
    List<Received> about(Object complaint) {
        return all.stream()
                .filter(it -> it.body().at("/data/complaintId").asText().equals(complaint.toString()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
