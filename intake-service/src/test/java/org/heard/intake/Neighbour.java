package org.heard.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another service, as a test lets it answer. */
public final class Neighbour implements AutoCloseable {

    private final HttpServer server;

    private Neighbour(HttpServer server) {
        this.server = server;
    }

    /** @param path where it is asked, and below */
    public static Neighbour at(int port, String path, HttpHandler answers) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext(path, answers);
            server.start();
            return new Neighbour(server);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Gives one answer. */
    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
