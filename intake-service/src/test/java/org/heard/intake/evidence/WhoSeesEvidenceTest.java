package org.heard.intake.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The council sees all, who serves sees what is theirs or shared with them, and nobody else sees that there is anything. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class WhoSeesEvidenceTest {

    private static final Tokens INVESTIGATOR = Tokens.ofUser("investigator.e09");
    private static final Set<String> SERVES_ON = ConcurrentHashMap.newKeySet();
    private static HttpServer procedure;

    @BeforeAll
    static void neighbours() throws IOException {
        Scanning.runs();
        procedure = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), StackResource.procedurePort()), 0);
        procedure.createContext("/v1/complaints/", WhoSeesEvidenceTest::answer);
        procedure.start();
    }

    @AfterAll
    static void away() {
        procedure.stop(0);
    }

    /** As procedure-service does: who serves on a complaint finds it, to others it does not exist; and it speaks JSON only. */
    private static void answer(HttpExchange exchange) throws IOException {
        var complaint = exchange.getRequestURI().getPath().split("/")[3];
        var asks = exchange.getRequestHeaders().getFirst("Authorization");
        var body = "{\"items\":[],\"panelComplete\":false}".getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var speaksJson = exchange.getRequestHeaders().getFirst("Accept").startsWith("application/json");
        var serves = asks.startsWith("Bearer ey") && SERVES_ON.contains(complaint);
        exchange.sendResponseHeaders(speaksJson ? serves ? 200 : 404 : 406, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void an_investigator_sees_what_is_shared_with_them_and_gives_what_is_their_own() {
        var complaint = lodge();
        SERVES_ON.add(complaint);
        given(complaint, "for the council alone", Files.text("a"));
        var shared = asCouncilWithKey()
                .body("""
                    {"givenOn": "2026-01-06", "name": "shared", "sharedWith": ["investigator"]}\
                    """)
                .post(Pieces.of(complaint))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Pieces.send(Pieces.of(complaint) + "/" + shared, Files.text("b")).then().statusCode(200);
        var own = as(INVESTIGATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                    {"givenOn": "2026-01-06", "name": "interview"}\
                    """)
                .post(Pieces.of(complaint))
                .then()
                .statusCode(201)
                .body("givenBy", equalTo("investigator"))
                .extract()
                .<String>path("id");
        as(INVESTIGATOR)
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(Files.text("c"))
                .put(Pieces.of(complaint) + "/" + own + "/content")
                .then()
                .statusCode(200);
        assertEquals(List.of("shared", "interview"), names(INVESTIGATOR, complaint));
        asCouncil().get(Pieces.of(complaint)).then().body("items.size()", equalTo(3));
        Pieces.becomes(Pieces.of(complaint) + "/" + own, "ready");
        assertEquals(
                "c",
                as(INVESTIGATOR)
                        .get(Pieces.of(complaint) + "/" + own + "/content")
                        .asString());
        SERVES_ON.remove(complaint);
        as(INVESTIGATOR).get(Pieces.of(complaint)).then().statusCode(404);
        as(INVESTIGATOR)
                .get(Pieces.of(complaint) + "/" + own + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_not_theirs_does_not_exist() {
        var complaint = lodge();
        SERVES_ON.add(complaint);
        var alone = given(complaint, "for the council alone", Files.text("a"));
        var hidden = as(INVESTIGATOR).get(alone);
        var unknown = as(INVESTIGATOR).get(Pieces.of(complaint) + "/" + UUID.randomUUID());
        assertEquals(404, hidden.statusCode());
        assertEquals(unknown.asString(), hidden.asString());
        as(INVESTIGATOR).get(alone + "/content").then().statusCode(404);
        as(INVESTIGATOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                    {"givenOn": "2026-01-06", "name": "a", "givenBy": "complainant"}\
                    """)
                .post(Pieces.of(complaint))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/givenBy"));
    }

    @Test
    void to_another_council_there_is_nothing() {
        var complaint = lodge();
        var piece = given(complaint, "a", Files.text("a"));
        for (var path : List.of(Pieces.of(complaint), piece, piece + "/content")) {
            var theirs = asOtherCouncil().get(path);
            assertEquals(404, theirs.statusCode());
            assertEquals(
                    asOtherCouncil()
                            .get(path.replace(complaint, UUID.randomUUID().toString()))
                            .asString(),
                    theirs.asString());
        }
        asOtherCouncil()
                .contentType("application/octet-stream")
                .header("If-Match", "\"1\"")
                .body(Files.text("x"))
                .put(piece + "/content")
                .then()
                .statusCode(404);
    }

    private static List<String> names(Tokens who, String complaint) {
        return as(who).get(Pieces.of(complaint))
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }
}
