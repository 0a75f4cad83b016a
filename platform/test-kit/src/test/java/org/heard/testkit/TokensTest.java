package org.heard.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void a_councils_system_gets_its_council_and_the_roles_of_the_realm() throws Exception {
        var claims = verified(Tokens.ofClient("council-e09000099").signed());
        assertEquals("E09000099", claims.getStringClaimValue("council"));
        assertEquals("council-e09000099", claims.getStringClaimValue("azp"));
        assertTrue(rolesOf(claims).containsAll(List.of("council-system", "complaint:lodge", "task:read")));
    }

    @Test
    void a_member_of_staff_gets_the_council_they_work_for() throws Exception {
        var claims = verified(Tokens.ofUser("manager.e10").signed());
        assertEquals("E10000099", claims.getStringClaimValue("council"));
        assertTrue(rolesOf(claims).contains("complaint:progress"));
        assertFalse(verified(Tokens.ofUser("intake.ombudsman").signed()).hasClaim("council"));
    }

    @Test
    void what_is_wrong_with_a_token_can_be_chosen() {
        var good = Tokens.ofClient("council-e09000099");
        for (var bad : List.of(
                good.expired(),
                good.audience("another"),
                good.issuer("http://127.0.0.1:1/realms/another"),
                good.signedByAnother())) {
            assertThrows(InvalidJwtException.class, () -> verified(bad.signed()));
        }
    }

    @Test
    void a_service_gets_its_token_for_its_secret_only() throws Exception {
        var good = askFor("client_id=notification-service&client_secret=sandbox-notification-service");
        assertEquals(200, good.statusCode());
        var token = JsonUtil.parseJson(good.body()).get("access_token").toString();
        assertEquals(List.of("pact:read"), rolesOf(verified(token)));
        assertEquals(
                401,
                askFor("client_id=notification-service&client_secret=wrong").statusCode());
    }

    private static HttpResponse<String> askFor(String credentials) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TestIssuer.address() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&" + credentials));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static List<?> rolesOf(JwtClaims claims) throws Exception {
        return (List<?>) claims.getClaimValue("realm_access", Map.class).get("roles");
    }

    private static JwtClaims verified(String token) throws InvalidJwtException {
        var keys = new HttpsJwks(TestIssuer.address() + "/protocol/openid-connect/certs");
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setExpectedIssuer(TestIssuer.address())
                .setExpectedAudience("heard")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
