package org.heard.localstack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.heard.localstack.config.SandboxRealm;
import org.heard.localstack.config.Topology.Address;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.RunningPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which council a token speaks for is the realm's word, never the bearer's. Architecture, law 7. */
class CouncilClaimTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Address address;
    private static RunningPart keycloak;

    @BeforeAll
    static void start() throws InterruptedException {
        address = new Address("127.0.0.1", FreePorts.find(1).getFirst());
        var folders = new PartFolders(folder.resolve("state"), folder.resolve("logs"));
        var settings = new Keycloak.Settings(
                Path.of(System.getProperty("checkout.root"), ".heard", "parts"),
                Path.of("target", "parts", "keycloak.zip").toAbsolutePath(),
                folder.resolve("keycloak"),
                address);
        var part = Keycloak.prepare("keycloak", settings, folders);
        keycloak = RunningPart.start(part, folders);
        keycloak.awaitReady(part.readiness(), part.patience());
    }

    @AfterAll
    static void stop() {
        keycloak.stop(Duration.ofSeconds(30));
        assertFalse(keycloak.id().isRunning());
    }

    @Test
    void every_system_gets_the_audience_the_roles_and_the_council_of_the_realms_file() throws Exception {
        for (var client : SandboxRealm.read().clients()) {
            var token = claims(form(
                    "grant_type=client_credentials&client_id=" + client.id() + "&client_secret=" + client.secret()));
            assertEquals(address.url() + "/realms/heard", token.get("iss").asText());
            assertEquals("heard", token.get("aud").asText());
            assertEquals(client.id(), token.get("azp").asText());
            assertEquals(client.council().orElse(""), token.path("council").asText());
            assertEquals(Set.copyOf(client.roles()), rolesOf(token));
        }
    }

    @Test
    void every_member_of_staff_gets_their_roles_and_the_council_they_work_for() throws Exception {
        for (var user : SandboxRealm.read().users()) {
            var token = claims(signIn(user.name()));
            assertEquals(user.council().orElse(""), token.path("council").asText());
            assertTrue(rolesOf(token).containsAll(user.roles()));
            assertTrue(JSON.convertValue(token.get("aud"), Set.class).contains("heard"));
        }
    }

    @Test
    void a_user_can_neither_see_nor_change_their_council() throws Exception {
        var token = signIn("manager.e09");
        var profile = JSON.readTree(account(token).body());
        assertTrue(profile.path("attributes").path("council").isMissingNode());

        var changed = (ObjectNode) profile;
        changed.withObject("/attributes").putArray("council").add("E10000099");
        var answer = HTTP.send(
                request("/realms/heard/account", token)
                        .POST(BodyPublishers.ofString(changed.toString()))
                        .build(),
                BodyHandlers.ofString());

        assertNotEquals(500, answer.statusCode());
        assertEquals("E09000099", claims(signIn("manager.e09")).get("council").asText());
    }

    @Test
    void a_user_can_change_what_is_theirs() throws Exception {
        var token = signIn("panel.e09");
        var profile = (ObjectNode) JSON.readTree(account(token).body());
        profile.put("firstName", "Sandy");
        var answer = HTTP.send(
                request("/realms/heard/account", token)
                        .POST(BodyPublishers.ofString(profile.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(204, answer.statusCode());
        assertEquals("Sandy", claims(signIn("panel.e09")).get("given_name").asText());
    }

    private static HttpResponse<String> account(String token) throws IOException, InterruptedException {
        return HTTP.send(request("/realms/heard/account", token).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static String signIn(String user) throws IOException, InterruptedException {
        return form("grant_type=password&client_id=heard-cli&client_secret=sandbox-heard-cli&password=sandbox&username="
                + user);
    }

    private static String form(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.url() + "/realms/heard/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static Set<String> rolesOf(JsonNode token) {
        var roles = new HashSet<String>();
        token.at("/realm_access/roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
