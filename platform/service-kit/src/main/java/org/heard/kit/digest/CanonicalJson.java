package org.heard.kit.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * JSON that has one form only, so that it can be digested: as RFC 8785, fields sorted by name, no white space, UTF-8. Of
 * numbers it takes whole ones only.
 */
public final class CanonicalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalJson() {}

    /**
     * The one form of a value, in UTF-8.
     *
     * @throws IllegalArgumentException when it holds a fraction, whose form would depend on who writes it
     */
    public static byte[] of(JsonNode value) {
        try {
            return JSON.writeValueAsString(sorted(value)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** {@code sha-256:} and the digest of the one form in 64 lower-case hexadecimal digits. */
    public static String digest(JsonNode value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of(value));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isNumber() && !value.isIntegralNumber()) {
            throw new IllegalArgumentException("a fraction has no canonical form");
        }
        if (value.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            var names = new TreeSet<String>();
            value.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> object.set(name, sorted(value.get(name))));
            return object;
        }
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return value;
    }
}
