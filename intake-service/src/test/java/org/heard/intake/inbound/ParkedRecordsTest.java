package org.heard.intake.inbound;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.inbound.AcceptedFact.headers;
import static org.heard.intake.inbound.AcceptedFact.procedure;
import static org.heard.intake.inbound.AcceptedFact.send;
import static org.heard.intake.inbound.AcceptedFact.waiting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What could not be taken is parked behind a reason, waits in order, and can be put back by an operator. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ParkedRecordsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

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
        Records.send(AcceptedFact.TOPIC, key, "not json".getBytes(StandardCharsets.UTF_8), headers);
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
}
