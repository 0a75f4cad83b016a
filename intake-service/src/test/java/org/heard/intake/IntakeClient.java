package org.heard.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.testkit.Records;
import org.heard.testkit.Tokens;

/** How tests talk to intake: as the system of a council, with a complaint that can be lodged. */
public final class IntakeClient {

    public static final String COUNCIL = "E09000099";
    public static final String OTHER_COUNCIL = "E10000099";

    private IntakeClient() {}

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.signed()).contentType(ContentType.JSON);
    }

    public static RequestSpecification asCouncil() {
        return as(Tokens.ofClient("council-e09000099"));
    }

    public static RequestSpecification asOtherCouncil() {
        return as(Tokens.ofClient("council-e10000099"));
    }

    public static RequestSpecification asCouncilWithKey() {
        return asCouncil().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Lodges and gives the id. */
    public static String lodge() {
        return asCouncilWithKey()
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What this service published of a complaint under a type, oldest first, as JSON. */
    public static List<String> facts(String id, String type) {
        return Records.of("heard.intake.v1", id).stream()
                .filter(record -> ("uk.heard." + type + ".v1").equals(Records.header(record, "ce_type")))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Publishes a fact as procedure-service would. */
    public static void tell(String id, String type, String fields) {
        var json = "{\"complaintId\": \"%s\", %s}".formatted(id, fields);
        Records.send(
                "heard.procedure.v1",
                id,
                json.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "uk.heard." + type + ".v1",
                        "ce_source",
                        "/procedure-service",
                        "ce_subject",
                        id,
                        "ce_time",
                        "2026-01-05T10:00:00Z",
                        "councilid",
                        COUNCIL,
                        "correlationid",
                        UUID.randomUUID().toString(),
                        "sequence",
                        "0"));
    }

    /** Takes a change of a complaint as its author sees it now. */
    public static Response change(String id, String below, String body) {
        var version = asCouncil().get("/v1/complaints/" + id).header("ETag");
        return asCouncilWithKey().header("If-Match", version).body(body).post("/v1/complaints/" + id + below);
    }

    public static String complaint() {
        return """
                {
                  "receivedOn": "2026-01-05",
                  "channel": "phone",
                  "complainant": {"kind": "child", "name": "Quillon Testwell", "dateOfBirth": "2011-04-02"},
                  "contactPact": {"channels": [
                    {"kind": "text", "address": "07700 900123", "safe": true, "codeWord": "lantern",
                     "hours": [{"days": ["mon", "sat"], "from": "09:00", "to": "24:00"}]}]},
                  "points": [{"about": "looked-after-care", "words": "My things were thrown away when I moved.",
                              "desiredOutcome": "Say sorry and replace them."}],
                  "advocateWanted": true
                }""";
    }
}
