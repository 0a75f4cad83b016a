package org.heard.localstack.notify.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The JDK's HTTP server on virtual threads, with routes such as {@code GET /phones/{number}}. */
public final class WebServer implements AutoCloseable {

    private record Route(String method, List<String> parts, Function<Request, Reply> handler) {

        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != parts.size()) {
                return Optional.empty();
            }
            var values = new HashMap<String, String>();
            for (var i = 0; i < path.size(); i++) {
                var part = parts.get(i);
                if (part.startsWith("{")) {
                    values.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(values);
        }
    }

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    static {
        // Without it every small answer on a kept connection waits 40 ms for an acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Route> routes = new ArrayList<>();

    /**
     * Binds, but does not serve before {@link #start()}.
     *
     * @param port 0 takes a free one
     * @throws IOException when the port is taken
     */
    public WebServer(String bindAddress, int port) throws IOException {
        server = bound(bindAddress, port);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /** Adds a route; {@code {name}} in the path stands for one segment. */
    public WebServer route(String method, String path, Function<Request, Reply> handler) {
        routes.add(new Route(method, segments(path), handler));
        return this;
    }

    public WebServer start() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer bound(String bindAddress, int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(bindAddress, port), 0);
        } catch (BindException e) {
            throw new IOException("port " + port + " is in use", e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = answer(exchange);
            if (reply != Reply.NONE) {
                send(exchange, reply);
            }
        } catch (Request.CallerGone e) {
            LOG.log(Level.DEBUG, e.getMessage());
        }
    }

    private Reply answer(HttpExchange exchange) {
        try {
            return routed(exchange);
        } catch (Request.BodyTooLarge e) {
            return Reply.problem(413, "body-too-large", "The body is larger than this endpoint takes.");
        } catch (Request.CallerGone e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "request failed: " + e.getClass().getName());
            return Reply.problem(500, "internal-error", "Something went wrong here.");
        }
    }

    private Reply routed(HttpExchange exchange) {
        var path = segments(exchange.getRequestURI().getRawPath());
        var method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        if (!method.equals("GET")
                && "cross-site".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"))) {
            return Reply.problem(403, "cross-site", "Another site's page may not act here.");
        }
        var pathKnown = false;
        for (var route : routes) {
            var values = route.match(path);
            if (values.isEmpty()) {
                continue;
            }
            if (route.method().equals(method)) {
                return route.handler().apply(new Request(exchange, values.get()));
            }
            pathKnown = true;
        }
        return pathKnown
                ? Reply.problem(405, "method-not-allowed", "This address does not take this method.")
                : Reply.problem(404, "not-found", "There is nothing at this address.");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        reply.headers().forEach(headers::set);
        var bodyless = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : reply.body().length);
        if (!bodyless) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static List<String> segments(String rawPath) {
        var segments = new ArrayList<String>();
        for (var segment : rawPath.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(decoded(segment));
            }
        }
        return segments;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
