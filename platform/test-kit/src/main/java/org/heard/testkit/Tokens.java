package org.heard.testkit;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.heard.localstack.config.SandboxRealm;

/**
 * Access tokens as the realm would sign them, for tests: {@code Tokens.ofClient("council-e09000099").signed()}. Each
 * method that changes something gives a new value.
 *
 * @param client the client that asked for the token
 * @param subject who it is about
 * @param council code of the council, if it says one
 * @param roles realm roles
 * @param audience whom it is for
 * @param issuer who signs it
 * @param expiresIn how long it is valid; negative for a token of the past
 * @param foreignKey true: signed with a key that nobody knows
 */
public record Tokens(
        String client,
        String subject,
        Optional<String> council,
        SequencedSet<String> roles,
        String audience,
        String issuer,
        Duration expiresIn,
        boolean foreignKey) {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);
    private static final SandboxRealm REALM = SandboxRealm.read();

    /** What a system of the realm gets with its secret: a council's system, or one of our services. */
    public static Tokens ofClient(String id) {
        var client = REALM.client(id);
        return tokens(id, "service-account-" + id, client.council(), client.roles());
    }

    /** What a member of staff of the realm gets with a password. */
    public static Tokens ofUser(String name) {
        var user = REALM.user(name);
        return tokens("heard-cli", name, user.council(), user.roles());
    }

    /** A system of any council with just these roles. */
    public static Tokens ofCouncil(String code, String... roles) {
        var client = "council-" + code.toLowerCase(java.util.Locale.ROOT);
        return tokens(client, "service-account-" + client, Optional.of(code), List.of(roles));
    }

    /** The token as it stands in an Authorization header, after "Bearer ". */
    public String signed() {
        return TestIssuer.signed(this);
    }

    /** The same for another council. */
    public Tokens council(String code) {
        return new Tokens(client, subject, Optional.of(code), roles, audience, issuer, expiresIn, foreignKey);
    }

    /** The same without a council. */
    public Tokens withoutCouncil() {
        return new Tokens(client, subject, Optional.empty(), roles, audience, issuer, expiresIn, foreignKey);
    }

    /** The same with other roles. */
    public Tokens roles(String... others) {
        var set = new LinkedHashSet<>(List.of(others));
        return new Tokens(client, subject, council, set, audience, issuer, expiresIn, foreignKey);
    }

    /** The same for another audience. */
    public Tokens audience(String other) {
        return new Tokens(client, subject, council, roles, other, issuer, expiresIn, foreignKey);
    }

    /** The same from another issuer. */
    public Tokens issuer(String other) {
        return new Tokens(client, subject, council, roles, audience, other, expiresIn, foreignKey);
    }

    /** The same, valid for another time. */
    public Tokens expiresIn(Duration other) {
        return new Tokens(client, subject, council, roles, audience, issuer, other, foreignKey);
    }

    /** The same, one hour out of date. */
    public Tokens expired() {
        return expiresIn(Duration.ofHours(-1));
    }

    /** The same, signed with a key that no service knows. */
    public Tokens signedByAnother() {
        return new Tokens(client, subject, council, roles, audience, issuer, expiresIn, true);
    }

    private static Tokens tokens(String client, String subject, Optional<String> council, Collection<String> roles) {
        return new Tokens(
                client,
                subject,
                council,
                new LinkedHashSet<>(roles),
                "heard",
                TestIssuer.address(),
                LONG_ENOUGH,
                false);
    }
}
