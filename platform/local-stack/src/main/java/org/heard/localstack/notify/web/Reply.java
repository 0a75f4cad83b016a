package org.heard.localstack.notify.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers, body. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /** No answer at all: the connection is cut off. */
    public static final Reply NONE = empty(0);

    private static final String OWN_ORIGIN_ONLY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Reply json(int status, Object value) {
        return of(status, "application/json", jsonBytes(value));
    }

    /** An error in the shape of RFC 9457 with a constant code. */
    public static Reply problem(int status, String code, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "https://heard.example/problems/" + code);
        body.put("title", code.replace('-', ' '));
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        return of(status, "application/problem+json", jsonBytes(body));
    }

    public static Reply html(int status, String page) {
        var headers = Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", OWN_ORIGIN_ONLY);
        return new Reply(status, headers, page.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /** Sends the browser on with GET. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location), new byte[0]);
    }

    private static byte[] jsonBytes(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }
}
