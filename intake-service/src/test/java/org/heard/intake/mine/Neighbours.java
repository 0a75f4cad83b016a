package org.heard.intake.mine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.testkit.StackResource;

/** procedure-service and notification-service as they answer the pages; and for which purpose they were asked. */
final class Neighbours implements AutoCloseable {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpServer> servers;

    Neighbours() throws IOException {
        servers = List.of(start(StackResource.procedurePort()), start(StackResource.notificationPort()));
    }

    /** What is answered from now on; 404 for everything else. */
    void answer(String path, String json) {
        answers.put(path, json);
    }

    /** Address and purpose of each request about a complaint, as they came. */
    List<String> asked(String complaint) {
        return asked.stream().filter(it -> it.contains(complaint)).toList();
    }

    private HttpServer start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/complaints/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Read-Purpose"));
        var json = answers.get(path);
        var body = (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
