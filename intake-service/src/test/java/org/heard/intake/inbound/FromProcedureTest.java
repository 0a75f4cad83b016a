package org.heard.intake.inbound;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FromProcedureTest {

    private static final String TOPIC = "heard.procedure.v1";
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
                    TOPIC,
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
                TOPIC,
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
    void what_is_parked_is_put_back_in_order_has_its_effect_and_waits_no_more() throws SQLException {
        var id = lodge();
        moveTo(id, "E10000099");
        send(id, headers(id, "E09000099"));
        assertEquals("unknown-complaint", reasonFor(id));
        send(id, headers(id, "E09000099"));
        await().atMost(SOON).until(() -> waitingOf(id).size() == 2);
        moveTo(id, "E09000099");
        var second = waitingOf(id).get(1).get("id");
        assertEquals(2, replay(second).then().statusCode(202).extract().<Integer>path("sent"));
        await().atMost(SOON).untilAsserted(() -> assertEquals("statutory", procedure(id)));
        await().atMost(SOON).until(() -> waitingOf(id).isEmpty());
        replay(second).then().statusCode(404);
        send(id, headers(id, "E09000099"));
        await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> waitingOf(id)
                .isEmpty());
    }

    @Test
    void what_is_put_back_in_vain_keeps_its_place_before_all_that_wait_behind_it() {
        var unknown = UUID.randomUUID().toString();
        send(unknown, headers(unknown, "E09000099"));
        send(unknown, headers(unknown, "E09000099"));
        await().atMost(SOON).until(() -> waitingOf(unknown).size() == 2);
        var before = waitingOf(unknown);
        replay(before.getFirst().get("id")).then().statusCode(202);
        await().atMost(SOON).until(() -> movedOn(before, waitingOf(unknown)));
        assertEquals(
                List.of("unknown-complaint", "behind-a-parked-record"),
                waitingOf(unknown).stream().map(record -> record.get("reason")).toList());
    }

    /** Whether the same records wait, all of them at a later place on Kafka. */
    private static boolean movedOn(List<Map<String, Object>> before, List<Map<String, Object>> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size())
                        .allMatch(at ->
                                before.get(at).get("id").equals(after.get(at).get("id"))
                                        && (int) before.get(at).get("offset")
                                                < (int) after.get(at).get("offset"));
    }

    @Test
    void what_is_parked_is_the_operators_to_see_and_to_put_back() {
        asCouncil().get("/v1/operations/parked-records").then().statusCode(403);
        asCouncil().post("/v1/operations/parked-records/1/replays").then().statusCode(403);
    }

    private static Response replay(Object id) {
        return as(Tokens.ofUser("operator")).post("/v1/operations/parked-records/" + id + "/replays");
    }

    private static List<Map<String, Object>> waitingOf(String subject) {
        return waiting().stream()
                .filter(record -> subject.equals(String.valueOf(record.get("subject"))))
                .toList();
    }

    /** Another council's, so that a record of the first is refused until it is moved back. */
    private static void moveTo(String id, String council) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var update = connection.prepareStatement("update complaint set council_id = ? where id = ?::uuid")) {
            update.setString(1, council);
            update.setString(2, id);
            assertEquals(1, update.executeUpdate());
        }
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
