package org.heard.intake.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.testkit.KeepsItsDocument;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Every body that the service's OpenAPI document shows is taken as it stands, and is answered as the document says. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class EveryExampleTest extends KeepsItsDocument {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Tokens COUNCIL = Tokens.ofClient("council-e09000099");
    private static final Tokens ADMINISTRATOR = Tokens.ofUser("admin.e09");
    private static final String ONE = "POST /v1/complaints/{id}";
    private static final String OTHER = "0190b6a0-0000-7000-8000-000000000009";
    private static final String CHALLENGE = "0190b6a0-0000-7000-8000-00000000000c";
    private static final String NEED = "0190b6a0-0000-7000-8000-00000000000d";

    private final Map<String, String> ids = new HashMap<>();

    EveryExampleTest() {
        super("intake");
    }

    @Test
    void every_example_is_taken() {
        ids.put(OTHER, lodged());
        var complaint = lodged();
        ids.put("{id}", complaint);
        tell(complaint, "ComplaintAccepted", """
                "procedure": "statutory", "stage": "stage-1", "receivedOn": "2026-01-05", "ruleSet": "a",
                "youngPerson": true""");
        await().atMost(SOON)
                .untilAsserted(() ->
                        asCouncil().get("/v1/complaints/" + complaint).then().body("procedure", equalTo("statutory")));
        change("/written-records/sendings");
        change("/written-records/confirmations");
        change("/advocate-wishes");
        change("/alike/differences");
        ids.put(CHALLENGE, change("/route-challenges").getString("made"));
        change("/route-challenges/answers");
        ids.put(NEED, change("/needs").getString("made"));
        await().atMost(SOON).untilAsserted(() -> asCouncil()
                .get("/v1/complaints/" + complaint + "/needs")
                .then()
                .body("items[0].stages.stage", contains("stage-1")));
        change("/needs/checks");
        change("/needs/reviews");
        change("/messages");
        change("/safeguarding-alerts");
        identity();
        evidence();
        besideComplaints();
        assertEverythingWasTaken();
    }

    private String lodged() {
        return sent(COUNCIL, "POST /v1/complaints", null).jsonPath().getString("id");
    }

    /** A change of the complaint, as its author sees it now. */
    private JsonPath change(String below) {
        var version = asCouncil().get("/v1/complaints/" + ids.get("{id}")).header("ETag");
        return sent(COUNCIL, ONE + below, version).jsonPath();
    }

    /** Only who gave no name says it later. */
    private void identity() {
        var named = ids.put("{id}", anonymous());
        change("/identity");
        ids.put("{id}", named);
    }

    private static String anonymous() {
        return asCouncilWithKey()
                .body("""
                        {"receivedOn": "2026-01-05", "channel": "letter", "complainant": {"kind": "anonymous"},
                         "points": [{"about": "looked-after-care", "words": "Invented: the window."}]}""")
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void evidence() {
        ids.put("{evidence}", change("/evidence").getString("id"));
        sent(COUNCIL, "PUT /v1/complaints/{id}/evidence/{evidence}/content application/octet-stream", "\"0\"");
    }

    private void besideComplaints() {
        sent(COUNCIL, "POST /v1/recognitions", null);
        sent(COUNCIL, "POST /v1/routings", null);
        sent(
                ADMINISTRATOR,
                "PUT /v1/council",
                as(ADMINISTRATOR).get("/v1/council").header("ETag"));
        ids.put("OLD-", "OLD-" + UUID.randomUUID());
        try (var _ = new FakeProcedure()) {
            for (var table : List.of("POST /v1/imports", "POST /v1/imports text/csv")) {
                assertEquals(1, sent(COUNCIL, table, null).jsonPath().getInt("counts.imported"), table);
            }
        }
    }

    private Response sent(Tokens who, String body, String version) {
        var parts = body.split(" ");
        var request = as(who).contentType(parts.length > 2 ? parts[2] : "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (version != null) {
            request.header("If-Match", version);
        }
        var answer = request.body(withIds(api().example(body)).getBytes(StandardCharsets.UTF_8))
                .request(Method.valueOf(parts[0]), withIds(parts[1]));
        told(body, answer.statusCode(), answer.asString());
        return answer;
    }

    /** With the ids that this story has in the places of those that the examples name. */
    private String withIds(String text) {
        return ids.entrySet().stream()
                .reduce(text, (whole, id) -> whole.replace(id.getKey(), id.getValue()), (first, second) -> second);
    }
}
