package org.heard.journeys.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes the messages of a webhook on this machine, and keeps those that are signed with the secret. */
final class Listener implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> signed = new CopyOnWriteArrayList<>();

    /** @param secret in Base64, after {@code whsec_} */
    Listener(String secret) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var content = headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + "."
                    + new String(body, StandardCharsets.UTF_8);
            var isOurs = Arrays.asList(headers.getFirst("webhook-signature").split(" "))
                    .contains("v1," + mac(secret, content));
            if (isOurs) {
                signed.add(new ObjectMapper().readTree(body));
            }
            exchange.sendResponseHeaders(isOurs ? 204 : 401, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/changes";
    }

    boolean hasChangeOf(String complaint) {
        return signed.stream()
                .anyMatch(it -> it.at("/data/complaintId").asText().equals(complaint));
    }

    private static String mac(String secret, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
