package org.heard.ombudsman;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.heard.testkit.Tokens;

/** What ombudsman-service reads from: procedure-service, intake-service and the token endpoint. Unknown ids get 404. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "neighbours.port";
    private static final String TOKEN = "/realms/heard/protocol/openid-connect/token";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(options().dynamicPort());
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        register(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        tokensAreGiven();
        var url = "http://127.0.0.1:" + server.port();
        return Map.of(
                "quarkus.rest-client.procedure.url", url,
                "quarkus.rest-client.intake.url", url,
                "quarkus.oidc-client.auth-server-url", url + "/realms/heard",
                "quarkus.oidc-client.discovery-enabled", "false",
                "quarkus.oidc-client.token-path", "/protocol/openid-connect/token",
                "heard.ombudsman.first-retry-after", "100ms",
                "heard.ombudsman.longest-retry-after", "500ms",
                "heard.ombudsman.lease", "3s");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** The token endpoint gives tokens that are good for a second only, so that it is asked again and again. */
    public static void tokensAreGiven() {
        var token = Tokens.ofClient("ombudsman-service").signed();
        register(post(TOKEN)
                .willReturn(okJson("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":1}")));
    }

    public static void tokensAreRefused() {
        register(post(TOKEN).willReturn(aResponse().withStatus(503)));
    }

    public static void procedureHas(AReferral referral, String answer) {
        register(get(referral.casePartPath()).willReturn(okJson(answer)));
    }

    public static void procedureAnswers(AReferral referral, int status) {
        register(get(referral.casePartPath()).willReturn(aResponse().withStatus(status)));
    }

    public static void procedureTakes(AReferral referral, int milliseconds, String answer) {
        register(get(referral.casePartPath()).willReturn(okJson(answer).withFixedDelay(milliseconds)));
    }

    public static void procedureBreaksOff(AReferral referral) {
        register(get(referral.casePartPath()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    public static void intakeHas(AReferral referral) {
        intakeHas(referral, okJson(referral.personPart()));
    }

    public static void intakeHas(AReferral referral, ResponseDefinitionBuilder answer) {
        register(get(referral.personPartPath()).willReturn(answer));
    }

    /** How often the case part was asked for with a token. */
    public static int asked(AReferral referral) {
        return client().find(getRequestedFor(urlEqualTo(referral.casePartPath()))
                        .withHeader("Authorization", matching("Bearer .+")))
                .size();
    }

    private static void register(MappingBuilder mapping) {
        client().register(mapping);
    }

    private static WireMock client() {
        return new WireMock("127.0.0.1", Integer.getInteger(PORT));
    }
}
