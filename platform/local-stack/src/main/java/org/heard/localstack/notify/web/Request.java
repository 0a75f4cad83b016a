package org.heard.localstack.notify.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller asked: method, path, query, headers, and a body that is read once and never beyond the limit. */
public final class Request {

    /** A body above {@link #MAX_BODY_BYTES}. */
    public static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        BodyTooLarge() {
            super("a body has at most " + MAX_BODY_BYTES + " bytes", null, false, false);
        }
    }

    /** The caller hung up before the body was whole: there is nobody to answer. */
    static final class CallerGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        CallerGone() {
            super("the caller hung up", null, false, false);
        }
    }

    /** Above the two million bytes that Notify allows an e-mail to have. */
    public static final int MAX_BODY_BYTES = 3 << 20;

    private static final long DRAINED_BYTES = 16L * MAX_BODY_BYTES;

    private final HttpExchange exchange;
    private final Map<String, String> pathValues;
    private final Map<String, List<String>> query;
    private byte[] body;

    Request(HttpExchange exchange, Map<String, String> pathValues) {
        this.exchange = exchange;
        this.pathValues = pathValues;
        this.query = pairs(exchange.getRequestURI().getRawQuery());
    }

    /** The value that stands for {@code {name}} in the route's path, decoded. */
    public String path(String name) {
        return pathValues.get(name);
    }

    /** The first value of a query parameter; empty text counts as absent. */
    public Optional<String> query(String name) {
        return queryAll(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** Every value of a query parameter, in order. */
    public List<String> queryAll(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The query as it was sent, without the question mark; empty when there is none. */
    public String rawQuery() {
        var raw = exchange.getRequestURI().getRawQuery();
        return raw == null ? "" : raw;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Scheme, host and port as the caller sees them, without a slash at the end. */
    public String origin() {
        return "http://"
                + header("Host")
                        .orElse("127.0.0.1:" + exchange.getLocalAddress().getPort());
    }

    /**
     * The body.
     *
     * @throws BodyTooLarge above {@link #MAX_BODY_BYTES}
     */
    public byte[] body() {
        if (body == null) {
            body = read();
        }
        return body;
    }

    /** The fields of an ordinary HTML form; of a field sent twice the first value. */
    public Map<String, String> form() {
        var fields = new LinkedHashMap<String, String>();
        pairs(new String(body(), StandardCharsets.UTF_8))
                .forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }

    private byte[] read() {
        try {
            var in = exchange.getRequestBody();
            var read = in.readNBytes(MAX_BODY_BYTES + 1);
            if (read.length > MAX_BODY_BYTES) {
                drain(in);
                throw new BodyTooLarge();
            }
            return read;
        } catch (IOException e) {
            throw new CallerGone();
        }
    }

    /** Unread bytes would reset the connection, and the caller would never see the answer. */
    private static void drain(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        for (long drained = 0; drained < DRAINED_BYTES; ) {
            var count = in.read(buffer);
            if (count < 0) {
                return;
            }
            drained += count;
        }
    }

    private static Map<String, List<String>> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, List<String>>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (var pair : encoded.split("&")) {
            var cut = pair.indexOf('=');
            var name = decoded(cut < 0 ? pair : pair.substring(0, cut));
            var value = cut < 0 ? "" : decoded(pair.substring(cut + 1));
            pairs.merge(name, List.of(value), Request::joined);
        }
        return pairs;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
