package org.heard.localstack.notify.v2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heard.localstack.notify.web.Request;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * An account's key, and the check that a call was signed with it: HS256, issued by the service, at most 30 seconds
 * from our clock.
 *
 * @param serviceId the issuer of every token
 */
public record ApiKey(UUID serviceId, String secret) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern FORM = Pattern.compile(".+-(" + UUID_FORM + ")-(" + UUID_FORM + ")");
    private static final Duration MAX_CLOCK_ERROR = Duration.ofSeconds(30);

    /**
     * Reads {@code name-serviceid-secret}.
     *
     * @throws IllegalArgumentException when the text is not of that form; the message does not repeat it
     */
    public static ApiKey parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("an API key has the form name-serviceid-secret, two UUIDs at its end");
        }
        return new ApiKey(UUID.fromString(matcher.group(1)), matcher.group(2));
    }

    void check(Request request, InstantSource clock) {
        var header = request.header("Authorization")
                .orElseThrow(() -> NotifyError.unauthorised("Unauthorized: authentication token must be provided"));
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw NotifyError.unauthorised("Unauthorized: authentication bearer scheme must be used");
        }
        var token = new JsonWebSignature();
        try {
            token.setCompactSerialization(header.substring(7).strip());
            token.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256));
            token.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
            var claims = JwtClaims.parse(token.getUnverifiedPayload());
            if (!serviceId.toString().equals(claims.getIssuer())) {
                throw NotifyError.forbidden("Invalid token: service not found");
            }
            if (!token.verifySignature()) {
                throw NotifyError.forbidden("Invalid token: API key not found");
            }
            checkAge(claims, clock);
        } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
            throw NotifyError.forbidden("Invalid token: not a JSON web token signed with HS256");
        }
    }

    private static void checkAge(JwtClaims claims, InstantSource clock) throws MalformedClaimException {
        if (claims.getIssuedAt() == null) {
            throw NotifyError.forbidden("Invalid token: iat field not provided");
        }
        var error = clock.instant().getEpochSecond() - claims.getIssuedAt().getValue();
        if (Math.abs(error) > MAX_CLOCK_ERROR.toSeconds()) {
            throw NotifyError.wrongClock();
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ApiKey[" + serviceId + "]";
    }
}
