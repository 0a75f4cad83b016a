package org.heard.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.FieldError;
import org.heard.kit.problem.Problem;

/**
 * A client's own name for one write. It belongs to one council and one client.
 *
 * @param requestHash SHA-256 of address and body, so that the same key with another request is seen
 */
public record IdempotencyKey(CouncilId council, String client, String value, String requestHash) {

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * @param header the {@code Idempotency-Key} header as received
     * @param address method and path of the request
     * @param body the request as read
     * @throws Problem {@code idempotency-key-missing} (400), or {@code invalid-value} when it is not 1 to 255 visible ASCII characters
     */
    public static IdempotencyKey of(
            CouncilId council, String client, String header, String address, Object body, ObjectMapper json) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    400,
                    "idempotency-key-missing",
                    "A write needs an Idempotency-Key header, one of your own per thing you want done.",
                    new FieldError("Idempotency-Key", "idempotency-key-missing", "This header is needed."));
        }
        if (!WELL_FORMED.matcher(header).matches()) {
            throw Problem.ofField(
                    "Idempotency-Key", "invalid-value", "An Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        try {
            return new IdempotencyKey(council, client, header, hash(address + "\n" + json.writeValueAsString(body)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a request that was read must be writable", unreadable);
        }
    }

    /** The key was used for another request: 422. */
    public static Problem reused() {
        return new Problem(
                422,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request.",
                new FieldError("Idempotency-Key", "idempotency-key-reused", "Use a new key for a new request."));
    }

    /** The first request with the key is still being worked on: 409. */
    public static Problem inFlight() {
        return new Problem(
                409,
                "idempotency-key-in-flight",
                "The first request with this Idempotency-Key is still being worked on.",
                new FieldError("Idempotency-Key", "idempotency-key-in-flight", "Try again in a moment."));
    }

    /** One name for the key over all councils and clients, for locking. */
    public String lockName() {
        return council + "/" + client + "/" + value;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
