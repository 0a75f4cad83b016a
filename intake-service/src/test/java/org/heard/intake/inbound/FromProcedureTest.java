package org.heard.intake.inbound;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FromProcedureTest {

    private static final String TOPIC = "heard.procedure.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void an_accepted_complaint_is_no_longer_pending_however_often_it_is_told() {
        var id = lodge();
        var headers = headers(id, "E09000099");
        send(id, headers);
        send(id, headers);
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", procedure(id)));
    }

    @Test
    void a_record_of_another_council_is_parked_and_changes_nothing() {
        var id = lodge();
        send(id, headers(id, "E10000099"));
        assertEquals("unknown-complaint", reasonFor(id));
        assertEquals("pending", procedure(id));
    }

    @Test
    void a_malformed_record_is_parked_by_a_code_and_the_next_complaint_goes_on() {
        var key = UUID.randomUUID().toString();
        var headers = headers(key, "E09000099");
        headers.remove("councilid");
        Records.send(TOPIC, key, "not json".getBytes(StandardCharsets.UTF_8), headers);
        await().atMost(SOON).until(() -> waiting().stream()
                .anyMatch(record -> record.get("reason").equals("no-councilid")));
        var id = lodge();
        send(id, headers(id, "E09000099"));
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", procedure(id)));
    }

    @Test
    void what_comes_after_a_parked_record_of_the_same_complaint_waits_behind_it() {
        var unknown = UUID.randomUUID().toString();
        send(unknown, headers(unknown, "E09000099"));
        assertEquals("unknown-complaint", reasonFor(unknown));
        send(unknown, headers(unknown, "E09000099"));
        await().atMost(SOON).until(() -> waiting().stream()
                .anyMatch(record -> unknown.equals(String.valueOf(record.get("subject")))
                        && record.get("reason").equals("behind-a-parked-record")));
    }

    @Test
    void what_is_parked_is_the_operators_to_see() {
        asCouncil().get("/v1/operations/parked-records").then().statusCode(403);
    }

    @Test
    void an_event_of_a_type_not_known_here_is_ignored() {
        var id = lodge();
        var headers = headers(id, "E09000099");
        headers.put("ce_type", "uk.heard.SomethingNew.v9");
        send(id, headers);
        send(id, headers(id, "E09000099"));
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", procedure(id)));
        assertNull(waiting().stream()
                .filter(record -> id.equals(String.valueOf(record.get("subject"))))
                .findAny()
                .orElse(null));
    }

    private static String reasonFor(String subject) {
        return await().atMost(SOON)
                .until(
                        () -> waiting().stream()
                                .filter(record -> subject.equals(String.valueOf(record.get("subject"))))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow()
                .get("reason")
                .toString();
    }

    private static List<Map<String, Object>> waiting() {
        return as(Tokens.ofUser("operator"))
                .get("/v1/operations/parked-records")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static String procedure(String id) {
        return asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("procedure");
    }

    private static void send(String id, Map<String, String> headers) {
        var json = """
                {"complaintId": "%s", "procedure": "statutory", "stage": "stage-1", "receivedOn": "2026-01-05",
                 "ruleSet": "a", "youngPerson": true, "somethingNew": 1}""".formatted(id);
        Records.send(TOPIC, id, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Map<String, String> headers(String id, String council) {
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
}
