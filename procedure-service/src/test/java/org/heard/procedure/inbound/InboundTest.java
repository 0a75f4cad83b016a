package org.heard.procedure.inbound;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.heard.contracts.IntakeEvent.ComplainantNamed;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.eventstore.EventDatabase;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every consumer may see a record twice, late or malformed; only its own complaint waits for a record that cannot be handled. */
@QuarkusTest
@WithTestResource(StackResource.class)
class InboundTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAPSED = LocalDate.of(2026, 1, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_TYPE = "select count(*) from parked_record where reason = 'no-ce-type'";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    ObjectMapper json;

    @Inject
    @EventDatabase
    DataSource database;

    @BeforeEach
    void aDay() {
        calendar.set(LAPSED);
    }

    @Test
    void a_complaint_lodged_twice_is_accepted_once() {
        var id = UUID.randomUUID();
        var event = Lodged.lodged(id, RECEIVED, "statutory");
        lodged.publish(Lodged.COUNCIL, "first-" + id, event);
        lodged.publish(Lodged.COUNCIL, "first-" + id, event);
        lodged.publish(Lodged.COUNCIL, "second-" + id, event);
        var council = Council.of(id);
        await().atMost(PATIENCE).until(() -> isTaken("second-" + id));
        assertEquals(1, facts(council, "ComplaintAccepted"));
        assertEquals(List.of(), parked(id));
    }

    @Test
    void a_complaint_for_somebody_else_to_answer_is_accepted_without_clocks() {
        var council = Council.of(lodged.complaint(RECEIVED, "signposted"));
        council.get("").body("procedure", equalTo("signposted")).body("stage", equalTo(null));
        council.get("/clocks").body("items.size()", equalTo(0));
        council.post("stage-1/responses", "{'respondedOn':'2026-01-19','words':'x'}")
                .statusCode(409)
                .body("code", equalTo("not-the-statutory-procedure"));
    }

    @Test
    void a_complaint_in_the_corporate_procedure_is_accepted_with_its_own_clocks_and_steps() {
        var council = Council.of(lodged.complaint(RECEIVED, "corporate"));
        council.get("").body("procedure", equalTo("corporate")).body("stage", equalTo("stage-1"));
        council.get("/clocks").body("items.clock", hasItem("CODE-6"));
        council.take(
                "stage-1/acknowledgements",
                "{'acknowledgedOn':'%s','evidenceOfDay':'Letter on file.'}".formatted(RECEIVED));
        council.get("/clocks").body("items.find { it.clock == 'CODE-6' }.state", startsWith("met"));
        council.post("stage-3/panel-meetings", "{'heldOn':'%s','evidenceOfDay':'Letter on file.'}".formatted(RECEIVED))
                .statusCode(409)
                .body("code", equalTo("not-in-this-procedure"));
    }

    @Test
    void who_says_later_who_they_are_is_in_the_procedure_that_is_theirs_from_the_day_of_receipt() {
        var id = UUID.randomUUID();
        lodged.publish(Lodged.COUNCIL, "lodged-" + id, Lodged.nameless(id, RECEIVED));
        var council = Council.of(id);
        await().atMost(PATIENCE).until(() -> isTaken("lodged-" + id));
        council.get("").body("procedure", equalTo("corporate"));
        for (var time = 1; time < 3; time++) {
            var named = new ComplainantNamed(
                    id, UUID.randomUUID(), "child", true, "themselves", "statutory", RECEIVED.plusDays(3));
            lodged.publish(Lodged.COUNCIL, "named-" + time + id, named);
            var event = "named-" + time + id;
            await().atMost(PATIENCE).until(() -> isTaken(event));
        }
        council.get("").body("procedure", equalTo("statutory")).body("stage", equalTo("stage-1"));
        council.get("/clocks").body("items.find { it.clock == 'DL-10' }.day0.date", equalTo(RECEIVED.toString()));
        assertEquals(1, facts(council, "ComplainantNamed"));
        assertEquals(1, facts(council, "ProcedureCorrected"));
        assertEquals(List.of(), parked(id));
    }

    @Test
    void a_yes_that_comes_twice_goes_on_once() {
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        var yes = Lodged.yes(id, LAPSED);
        lodged.publish(Lodged.COUNCIL, "yes-" + id, yes);
        lodged.publish(Lodged.COUNCIL, "yes-" + id, yes);
        isSoonAtStageTwo(council);
        lodged.publish(Lodged.COUNCIL, "again-" + id, yes);
        await().atMost(PATIENCE).until(() -> facts(council, "AskRefused") == 1);
        assertEquals(1, facts(council, "StageEscalated"));
        assertEquals(
                "yes-" + id,
                council.read("/timeline").getString("items.find { it.fact == 'StageEscalated' }.details.causeId"));
    }

    @Test
    void another_reply_does_nothing() {
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        lodged.publish(Lodged.COUNCIL, "stop-" + id, new ReplyReceived(id, UUID.randomUUID(), "stop", null, LAPSED));
        lodged.publish(Lodged.COUNCIL, "yes-" + id, Lodged.yes(id, LAPSED));
        isSoonAtStageTwo(council);
        assertEquals(1, facts(council, "StageEscalated"));
        assertEquals(0, facts(council, "AskRefused"));
    }

    @Test
    void what_names_another_council_is_parked() {
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        lodged.publish(Lodged.OTHER_COUNCIL, "theirs-" + id, Lodged.yes(id, LAPSED));
        isSoonParked(id, "council-mismatch");
        assertEquals(0, facts(council, "StageEscalated"));

        lodged.publish(Lodged.OTHER_COUNCIL, "stolen-" + id, Lodged.lodged(id, RECEIVED, "statutory"));
        isSoonParked(id, "council-mismatch", "council-mismatch");
        council.as(Council.E10).get("").statusCode(404);
    }

    @Test
    void what_follows_a_parked_record_of_its_complaint_waits_and_the_others_go_on() {
        var id = UUID.randomUUID();
        lodged.publish(Lodged.COUNCIL, "early-" + id, Lodged.yes(id, LAPSED));
        isSoonParked(id, "unknown-complaint");
        lodged.publish(Lodged.COUNCIL, "later-" + id, Lodged.yes(id, LAPSED));
        isSoonParked(id, "unknown-complaint", "behind-a-parked-record");
        othersGoOn();
    }

    @Test
    void what_cannot_be_read_is_parked_without_its_words() {
        var id = UUID.randomUUID();
        var event = Lodged.lodged(id, RECEIVED, "statutory");
        lodged.publish(Lodged.COUNCIL, "bad-" + id, event, bytes("{\"secret\": \"Maeve"));
        isSoonParked(id, "malformed-payload");
        assertFalse(rows("select row_to_json(t)::text from parked_record t")
                .toString()
                .contains("Maeve"));
        othersGoOn();
    }

    @Test
    void each_way_of_being_wrong_has_its_reason() {
        assertEquals("malformed-payload", parkedAfter(tree -> tree.put("receivedOn", "soon")));
        assertEquals("missing-field", parkedAfter(tree -> tree.putNull("receivedOn")));
        assertEquals("unknown-procedure", parkedAfter(tree -> tree.put("procedure", "sorcery")));
        assertEquals(
                "payload-is-of-another-subject",
                parkedAfter(tree -> tree.put("complaintId", UUID.randomUUID().toString())));
    }

    @Test
    void a_field_that_is_not_known_is_ignored() {
        var id = UUID.randomUUID();
        var event = Lodged.lodged(id, RECEIVED, "statutory");
        var tree = ((ObjectNode) json.valueToTree(event)).put("later", "more");
        lodged.publish(Lodged.COUNCIL, "more-" + id, event, bytes(tree.toString()));
        Council.of(id);
    }

    @Test
    void a_type_that_is_not_known_is_ignored() {
        var id = UUID.randomUUID();
        Records.send("heard.intake.v1", id.toString(), bytes("{}"), Map.of("ce_type", "uk.heard.SomethingNew.v1"));
        lodged.publish(Lodged.COUNCIL, "known-" + id, Lodged.lodged(id, RECEIVED, "statutory"));
        Council.of(id);
        assertEquals(List.of(), parked(id));
    }

    @Test
    void a_record_that_does_not_say_what_it_is_is_parked() {
        var before = count(NO_TYPE);
        Records.send("heard.intake.v1", UUID.randomUUID().toString(), bytes("{}"), Map.of());
        await().atMost(PATIENCE).until(() -> count(NO_TYPE) == before + 1);
        othersGoOn();
    }

    @Test
    void the_order_within_a_complaint_holds_under_load() {
        var complaints =
                Stream.generate(() -> lodged.complaint(RECEIVED)).limit(6).toList();
        complaints.forEach(Council::of);
        for (var number = 0; number < 25; number++) {
            for (var id : complaints) {
                lodged.publish(Lodged.COUNCIL, number + "-" + id, Lodged.yes(id, LAPSED));
            }
        }
        for (var id : complaints) {
            var council = Council.of(id);
            await().atMost(PATIENCE).until(() -> facts(council, "AskRefused") == 24);
            var expected =
                    IntStream.range(0, 25).mapToObj(number -> number + "-" + id).toList();
            assertEquals(
                    expected,
                    council.read("/timeline").getList("items.findAll { it.details.causeId != null }.details.causeId"));
        }
    }

    private String parkedAfter(Consumer<ObjectNode> change) {
        var id = UUID.randomUUID();
        var event = Lodged.lodged(id, RECEIVED, "statutory");
        var tree = (ObjectNode) json.valueToTree(event);
        change.accept(tree);
        lodged.publish(Lodged.COUNCIL, "wrong-" + id, event, bytes(tree.toString()));
        await().atMost(PATIENCE).until(() -> !parked(id).isEmpty());
        return parked(id).getFirst();
    }

    private void othersGoOn() {
        Council.of(lodged.complaint(RECEIVED));
    }

    private static void isSoonAtStageTwo(Council council) {
        await().atMost(PATIENCE).untilAsserted(() -> council.get("").body("stage", equalTo("stage-2")));
    }

    private void isSoonParked(UUID complaint, String... reasons) {
        await().atMost(PATIENCE).until(() -> parked(complaint).equals(List.of(reasons)));
    }

    private static int facts(Council council, String fact) {
        return council.read("/timeline")
                .getList("items.findAll { it.fact == '" + fact + "' }")
                .size();
    }

    private List<String> parked(UUID complaint) {
        return rows("select reason from parked_record where subject = '" + complaint + "' order by id");
    }

    private boolean isTaken(String event) {
        return count("select count(*) from inbox where event_id = '" + event + "'") == 1;
    }

    private long count(String sql) {
        return Long.parseLong(rows(sql).getFirst());
    }

    private List<String> rows(String sql) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
