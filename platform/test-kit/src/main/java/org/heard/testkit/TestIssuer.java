package org.heard.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.heard.localstack.config.SandboxRealm;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A small issuer in the test's own JVM: discovery, keys and client credentials of the realm, so that a service under
 * test is configured as it is for Keycloak. Key and address are system properties, because tests and resources may be
 * loaded by different class loaders.
 */
final class TestIssuer {

    private static final String KEY = "teststack.issuer.key";
    private static final String ADDRESS = "teststack.issuer.address";
    private static final String PATH = "/realms/heard";
    private static final int KEY_BITS = 2048;
    private static final Pattern FORM_FIELD = Pattern.compile("(?:^|&)(client_id|client_secret)=([^&]*)");

    /** A token is used again for so long, as clients do: to sign one takes longer than what most requests ask for. */
    private static final Duration USED_FOR = Duration.ofMinutes(1);

    private static final Map<Tokens, Given> GIVEN = new ConcurrentHashMap<>();

    private TestIssuer() {}

    private record Given(String token, long atNanos) {

        boolean isFresh() {
            return System.nanoTime() - atNanos < USED_FOR.toNanos();
        }
    }

    /** The realm's address; starts the issuer if it does not run yet. */
    static synchronized String address() {
        if (System.getProperty(ADDRESS) == null) {
            System.setProperty(KEY, newKey().toJson(OutputControlLevel.INCLUDE_PRIVATE));
            System.setProperty(ADDRESS, start() + PATH);
        }
        return System.getProperty(ADDRESS);
    }

    /** A token that says this, signed now or a moment ago. */
    static String signed(Tokens token) {
        return GIVEN.compute(
                        token,
                        (_, given) ->
                                given != null && given.isFresh() ? given : new Given(sign(token), System.nanoTime()))
                .token();
    }

    private static String sign(Tokens token) {
        address();
        var claims = new JwtClaims();
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuer(token.issuer());
        claims.setAudience(token.audience());
        claims.setSubject(UUID.nameUUIDFromBytes(token.subject().getBytes(StandardCharsets.UTF_8))
                .toString());
        claims.setIssuedAtToNow();
        var expiry = NumericDate.now();
        expiry.addSeconds(token.expiresIn().toSeconds());
        claims.setExpirationTime(expiry);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", token.client());
        claims.setClaim("preferred_username", token.subject());
        claims.setClaim("realm_access", Map.of("roles", List.copyOf(token.roles())));
        token.council().ifPresent(council -> claims.setClaim("council", council));
        return sign(claims, token.foreignKey() ? newKey() : key());
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            return (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(KEY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var root = "http://127.0.0.1:" + server.getAddress().getPort();
            var metadata = metadata(root + PATH);
            server.createContext(PATH + "/.well-known/openid-configuration", x -> answer(x, 200, metadata));
            server.createContext(
                    PATH + "/protocol/openid-connect/certs",
                    x -> answer(x, 200, Map.of("keys", List.of(key().toParams(OutputControlLevel.PUBLIC_ONLY)))));
            server.createContext(PATH + "/protocol/openid-connect/token", TestIssuer::giveToken);
            server.setExecutor(runnable -> Thread.ofPlatform().daemon().start(runnable));
            Thread.ofPlatform().daemon().start(server::start);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> metadata(String realm) {
        return Map.of(
                "issuer",
                realm,
                "jwks_uri",
                realm + "/protocol/openid-connect/certs",
                "token_endpoint",
                realm + "/protocol/openid-connect/token",
                "authorization_endpoint",
                realm + "/protocol/openid-connect/auth",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private static void giveToken(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var client = credentials(exchange, body).flatMap(TestIssuer::knownClient);
        if (client.isPresent()) {
            var token = Tokens.ofClient(client.get().id());
            var expiresIn = token.expiresIn().toSeconds();
            answer(
                    exchange,
                    200,
                    Map.of("access_token", token.signed(), "token_type", "Bearer", "expires_in", expiresIn));
        } else {
            answer(exchange, 401, Map.of("error", "invalid_client"));
        }
    }

    private static Optional<SandboxRealm.Client> knownClient(String[] credentials) {
        return SandboxRealm.read().clients().stream()
                .filter(client -> client.id().equals(credentials[0]))
                .filter(client -> client.secret().equals(credentials[1]))
                .findFirst();
    }

    private static Optional<String[]> credentials(HttpExchange exchange, String body) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && header.startsWith("Basic ")) {
            var decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
            return Optional.of(new String(decoded, StandardCharsets.UTF_8).split(":", 2));
        }
        var found = new String[2];
        var fields = FORM_FIELD.matcher(body);
        while (fields.find()) {
            var value = URLDecoder.decode(fields.group(2), StandardCharsets.UTF_8);
            found[fields.group(1).equals("client_id") ? 0 : 1] = value;
        }
        return found[0] == null || found[1] == null ? Optional.empty() : Optional.of(found);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JsonUtil.toJson(Map.copyOf(body)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
