package org.heard.journeys.stack;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Signs in to the sandbox's realm, as a council's system or as a person, and keeps each token while it is good. */
final class Tokens {

    private static final String SYSTEM = "council-";
    private static final String CLIENT_FOR_PEOPLE = "heard-cli";
    private static final String PASSWORD = "sandbox";
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(30);

    private record Token(String value, Instant until) {}

    private final Http http;
    private final URI realm;
    private final Map<String, Token> tokens = new HashMap<>();

    Tokens(Http http, URI realm) {
        this.http = http;
        this.realm = realm;
    }

    /** @param who {@code council-e09000099}, or a user such as {@code manager.e09} */
    synchronized String of(String who) {
        var token = tokens.get(who);
        if (token == null || Instant.now().isAfter(token.until())) {
            token = fetch(who);
            tokens.put(who, token);
        }
        return token.value();
    }

    private Token fetch(String who) {
        var answer = http.postForm(URI.create(realm + "/protocol/openid-connect/token"), form(who));
        if (!answer.isGood()) {
            throw new Unreachable("cannot sign in as \"" + who + "\" at " + realm + ": " + answer.text("error") + " "
                    + answer.text("error_description"));
        }
        var life = Duration.ofSeconds(answer.body().path("expires_in").asLong(60));
        return new Token(answer.text("access_token"), Instant.now().plus(life).minus(RENEW_BEFORE_END));
    }

    private static String form(String who) {
        if (who.startsWith(SYSTEM)) {
            return "grant_type=client_credentials&client_id=" + encode(who, UTF_8) + "&client_secret="
                    + encode("sandbox-" + who, UTF_8);
        }
        return "grant_type=password&client_id=" + CLIENT_FOR_PEOPLE + "&client_secret=sandbox-" + CLIENT_FOR_PEOPLE
                + "&username=" + encode(who, UTF_8) + "&password=" + PASSWORD;
    }
}
