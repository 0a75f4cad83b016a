package org.heard.kit.council;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Problem;

/** Who is calling, as the token says: never as path, query or body say (law 7). */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final KitConfig config;

    Caller(SecurityIdentity identity, KitConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /**
     * The council of the token's {@code council} claim.
     *
     * @throws Problem {@code unknown-council} (403) when the token names none, or one that is not set up here
     */
    public CouncilId council() {
        return claimedCouncil()
                .filter(config.councils()::contains)
                .map(CouncilId::new)
                .orElseThrow(() -> new Problem(
                        403, "unknown-council", "The token names no council, or one that is not set up here."));
    }

    /** Whether the token speaks for a council at all; a service's token does not. */
    public boolean speaksForCouncil() {
        return claimedCouncil().isPresent();
    }

    /** The client that asked for the token; idempotency keys belong to it. */
    public String client() {
        return claim("azp").or(() -> claim("client_id")).orElse("unknown-client");
    }

    /** The person or system behind the token, for the record of who did what. */
    public String subject() {
        return claim("sub").orElse("unknown-subject");
    }

    /** The name somebody signs in with, or a system's own; who it is, where a token has no name. */
    public String user() {
        return user(identity);
    }

    static String user(SecurityIdentity identity) {
        return claim(identity, "preferred_username")
                .or(() -> claim(identity, "sub"))
                .orElse("unknown-subject");
    }

    /** The token as it came, to ask another service in the caller's name. */
    public String token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getRawToken() : "";
    }

    /** Whether the token has a role. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** The roles of the token, in a line with commas, for the database's own rules of who sees what. */
    public String roles() {
        return roles(identity);
    }

    static String roles(SecurityIdentity identity) {
        return identity.getRoles().stream().sorted().collect(Collectors.joining(","));
    }

    private Optional<String> claimedCouncil() {
        return claim("council");
    }

    private Optional<String> claim(String name) {
        return claim(identity, name);
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(name)).map(Object::toString)
                : Optional.empty();
    }
}
