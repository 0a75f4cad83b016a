package org.heard.intake.inbound;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.IntakeClient.tell;
import static org.heard.intake.inbound.AcceptedFact.headers;
import static org.heard.intake.inbound.AcceptedFact.procedure;
import static org.heard.intake.inbound.AcceptedFact.send;
import static org.heard.intake.inbound.AcceptedFact.waiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FromProcedureTest {

    private static final Tokens MANAGER = Tokens.ofUser("manager.e09");
    private static final Tokens COLLEAGUE = Tokens.ofClient("council-e09000099");
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
    void what_procedure_service_tells_is_a_new_version_for_who_kept_the_last_one() {
        var id = lodge();
        var lodged = etag(id);
        send(id, headers(id, "E09000099"));
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", again(id, lodged)));
        var accepted = etag(id);
        assertEquals("", again(id, accepted));
        tell(id, "ProcedureChanged", "\"from\": \"statutory\", \"to\": \"corporate\", \"changedOn\": \"2026-01-06\"");
        await().atMost(SOON).untilAsserted(() -> assertEquals("corporate", again(id, accepted)));
        var corrected = etag(id);
        tell(id, "ComplaintErased", "\"ground\": \"person-asked\", \"erasedOn\": \"2026-09-01\"");
        await().atMost(SOON).untilAsserted(() -> assertEquals("corporate", again(id, corrected)));
        assertEquals("2026-09-01", shown(id).getString("erasedOn"));
    }

    @Test
    void nothing_is_changed_over_what_procedure_service_told_meanwhile() {
        var id = lodge();
        var lodged = etag(id);
        send(id, headers(id, "E09000099"));
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", procedure(id)));
        asCouncilWithKey()
                .header("If-Match", lodged)
                .body("{\"wish\": \"not-wanted\", \"saidBy\": \"complainant\", \"saidOn\": \"2026-01-06\"}")
                .post("/v1/complaints/" + id + "/advocate-wishes")
                .then()
                .statusCode(412);
    }

    private static String etag(String id) {
        return asCouncil().get("/v1/complaints/" + id).header("ETag");
    }

    /** The procedure as shown to who kept a version; nothing while that version stands. */
    private static String again(String id, String etag) {
        var answer = asCouncil().header("If-None-Match", etag).get("/v1/complaints/" + id);
        return answer.statusCode() == 304 ? "" : answer.path("procedure");
    }

    @Test
    void an_erased_complaint_says_nothing_of_anybody_any_more_and_keeps_its_reference_and_days() throws SQLException {
        var id = lodge();
        var reference = shown(id).getString("reference");
        var headers = headers(id, "E09000099");
        headers.put("ce_type", "uk.heard.ComplaintErased.v1");
        for (var twice = 0; twice < 2; twice++) {
            headers.put("ce_id", UUID.randomUUID().toString());
            Records.send(
                    AcceptedFact.TOPIC,
                    id,
                    "{\"complaintId\":\"%s\",\"ground\":\"person-asked\",\"erasedOn\":\"2026-09-01\"}"
                            .formatted(id)
                            .getBytes(StandardCharsets.UTF_8),
                    headers);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals("2026-09-01", shown(id).getString("erasedOn")));
        var complaint = shown(id);
        assertEquals(reference, complaint.getString("reference"));
        assertEquals("2026-01-05", complaint.getString("receivedOn"));
        assertEquals("[erased]", complaint.getString("points[0].words"));
        assertEquals("[erased]", complaint.getString("points[0].desiredOutcome"));
        assertEquals("looked-after-care", complaint.getString("points[0].about"));
        for (var canary : List.of("Quillon", "2011-04-02", "lantern", "thrown away", "replace them")) {
            assertEquals(List.of(), tablesThatSay(canary, id), canary);
        }
    }

    @Test
    void staff_who_are_barred_neither_find_nor_open_a_complaint_until_nothing_bars_them() {
        var id = lodge();
        access(id, "StaffBarred", "complained-about");
        access(id, "StaffBarred", "excluded");
        await().atMost(SOON).untilAsserted(() -> assertEquals(404, status(MANAGER, id, "")));
        assertEquals(404, status(MANAGER, id, "/contact-pact"));
        assertEquals(404, status(MANAGER, id, "/identity"));
        assertFalse(listed(MANAGER).contains(id));
        assertEquals(200, status(COLLEAGUE, id, ""));
        assertTrue(listed(COLLEAGUE).contains(id));
        access(id, "StaffReleased", "excluded");
        send(id, headers(id, "E09000099"));
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", procedure(id)));
        assertEquals(404, status(MANAGER, id, ""), "still complained about");
        access(id, "StaffReleased", "complained-about");
        await().atMost(SOON).untilAsserted(() -> assertEquals(200, status(MANAGER, id, "")));
        assertEquals(200, status(MANAGER, id, "/contact-pact"));
        assertEquals(200, status(MANAGER, id, "/identity"));
        assertTrue(listed(MANAGER).contains(id));
    }

    private static void access(String id, String type, String part) {
        var headers = headers(id, "E09000099");
        headers.put("ce_type", "uk.heard." + type + ".v1");
        Records.send(
                AcceptedFact.TOPIC,
                id,
                "{\"complaintId\":\"%s\",\"staff\":\"%s\",\"part\":\"%s\"}"
                        .formatted(id, StaffBarred.standIn(UUID.fromString(id), MANAGER.subject()), part)
                        .getBytes(StandardCharsets.UTF_8),
                headers);
    }

    private static int status(Tokens who, String id, String below) {
        return as(who).get("/v1/complaints/" + id + below).statusCode();
    }

    private static List<String> listed(Tokens who) {
        var ids = new ArrayList<String>();
        for (var path = "/v1/complaints?limit=200"; path != null; ) {
            var page = as(who).get(path).then().statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            path = page.path("links.next");
        }
        return ids;
    }

    /** Tables whose rows of a complaint say a word. */
    private static List<String> tablesThatSay(String word, String id) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        var saying = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var tables = connection
                        .createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var query = connection.prepareStatement(
                        "select count(*) from " + table + " as line where line::text like ? and line::text like ?")) {
                    query.setString(1, "%" + word + "%");
                    query.setString(2, "%" + id + "%");
                    try (var row = query.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            saying.add(table);
                        }
                    }
                }
            }
        }
        return saying;
    }

    private static JsonPath shown(String id) {
        return asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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
}
