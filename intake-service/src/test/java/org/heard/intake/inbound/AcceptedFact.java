package org.heard.intake.inbound;

import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.testkit.Records;
import org.heard.testkit.Tokens;

/** The fact that a complaint was accepted, as procedure-service tells it, and what becomes of it here. */
final class AcceptedFact {

    static final String TOPIC = "heard.procedure.v1";

    private AcceptedFact() {}

    static String procedure(String id) {
        return asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("procedure");
    }

    static void send(String id, Map<String, String> headers) {
        var json = """
                {"complaintId": "%s", "procedure": "statutory", "stage": "stage-1", "receivedOn": "2026-01-05",
                 "ruleSet": "a", "youngPerson": true, "somethingNew": 1}""".formatted(id);
        Records.send(TOPIC, id, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Map<String, String> headers(String id, String council) {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "uk.heard.ComplaintAccepted.v1",
                "ce_source", "/procedure-service",
                "ce_subject", id,
                "ce_time", "2026-01-05T10:00:00Z",
                "councilid", council,
                "correlationid", UUID.randomUUID().toString(),
                "sequence", "0"));
    }

    /** What is parked. */
    static List<Map<String, Object>> waiting() {
        return as(Tokens.ofUser("operator"))
                .get("/v1/operations/parked-records")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
