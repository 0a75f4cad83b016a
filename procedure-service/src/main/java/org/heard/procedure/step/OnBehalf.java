package org.heard.procedure.step;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.heard.kit.problem.FieldError;
import org.heard.kit.problem.Problem;

/**
 * Another of our services asks for somebody, and brings their token along: it is looked at as if they had come themselves, and the rest of
 * the request is theirs, with their council and their roles.
 */
@ApplicationScoped
class OnBehalf {

    /** The header of their token, which stands in it as it stood in Authorization. */
    static final String HEADER = "Heard-On-Behalf-Of";

    private static final String BEARER = "Bearer ";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final TenantIdentityProvider tokens;
    private final CurrentIdentityAssociation asking;

    OnBehalf(TenantIdentityProvider tokens, CurrentIdentityAssociation asking) {
        this.tokens = tokens;
        this.asking = asking;
    }

    /**
     * Blocks.
     *
     * @param role what they themselves must be allowed
     * @throws Problem {@code missing-field} (400), {@code not-authenticated} (401), {@code not-allowed} (403)
     */
    void stepIn(String header, String role) {
        if (header == null || !header.startsWith(BEARER)) {
            throw new Problem(
                    400,
                    "missing-field",
                    "Say for whom you ask, with their own token.",
                    new FieldError(HEADER, "missing-field", "This header is needed."));
        }
        try {
            var them = tokens.authenticate(new AccessTokenCredential(header.substring(BEARER.length())))
                    .await()
                    .atMost(LONG_ENOUGH);
            if (!them.hasRole(role)) {
                throw new Problem(403, "not-allowed", "Your role does not allow this.");
            }
            asking.setIdentity(them);
        } catch (AuthenticationFailedException notOurs) {
            throw new Problem(401, "not-authenticated", "A valid access token of this realm is needed.");
        }
    }
}
