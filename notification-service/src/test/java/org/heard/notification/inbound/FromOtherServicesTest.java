package org.heard.notification.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.contracts.IntakeEvent.ComplainantNamed;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntakeEvent.MessageWritten;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.AppointmentMade;
import org.heard.contracts.ProcedureEvent.AskRefused;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.contracts.ProcedureEvent.ComplaintHeld;
import org.heard.contracts.ProcedureEvent.ComplaintReinstated;
import org.heard.contracts.ProcedureEvent.ComplaintRejected;
import org.heard.contracts.ProcedureEvent.ComplaintReleased;
import org.heard.contracts.ProcedureEvent.DeadlineApproaching;
import org.heard.contracts.ProcedureEvent.DeadlineMissed;
import org.heard.contracts.ProcedureEvent.DeadlineMoved;
import org.heard.contracts.ProcedureEvent.DelayTold;
import org.heard.contracts.ProcedureEvent.LatePanelDecided;
import org.heard.contracts.ProcedureEvent.NextStepOffered;
import org.heard.contracts.ProcedureEvent.PanelArranged;
import org.heard.contracts.ProcedureEvent.PanelReportSent;
import org.heard.contracts.ProcedureEvent.PointAdded;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.contracts.ProcedureEvent.StaffNamed;
import org.heard.contracts.ProcedureEvent.StageEscalated;
import org.heard.contracts.ProcedureEvent.StageOrdered;
import org.heard.contracts.ProcedureEvent.StatementAgreed;
import org.heard.contracts.ProcedureEvent.SufficientInterestRefused;
import org.heard.kit.kafka.ParkedRecords;
import org.heard.notification.Facts;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class FromOtherServicesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);

    @Inject
    ParkedRecords parked;

    @Test
    void every_event_that_owes_something_sends_the_same_harmless_text() {
        var story = Story.begin();
        var expected = new ArrayList<String>();
        for (var event : owing(story.id)) {
            story.publish(event);
        }
        expected.addAll(
                List.of("TELL-9", "TELL-13", "TELL-D4", "TELL-8", "TELL-18", "TELL-6", "TELL-7", "TELL-12", "TELL-15"));
        expected.addAll(List.of("TELL-10", "TELL-13", "TELL-D1", "TELL-D2"));
        expected.addAll(List.of("TELL-4", "TELL-5", "TELL-5", "TELL-5", "TELL-5", "TELL-14", "TELL-D5", "TELL-9"));
        expected.add("TELL-16");
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        expected,
                        story.notices().stream()
                                .map(notice -> notice.get("duty"))
                                .toList()));
        story.awaitTexts(expected.size());
        assertEquals(1, story.texts().stream().distinct().count(), "nothing tells one event from another");
    }

    @Test
    void an_event_that_owes_nothing_sends_nothing() {
        var story = Story.begin();
        story.publish(new ComplaintAccepted(story.id, "statutory", "stage-1", DAY, "a", true));
        story.publish(new StatementAgreed(story.id, DAY));
        story.publish(new PointAdded(story.id, UUID.randomUUID(), "looked-after-care", DAY));
        story.publish(new NextStepOffered(story.id, "stage-2", DAY, "deadline-missed"));
        story.publish(new DeadlineMissed(story.id, "DL-22/statement", "DL-22", "stage-2", DAY, DAY.plusDays(1)));
        story.publish(new DeadlineApproaching(story.id, "DL-21/request", "DL-21", "stage-2", DAY, 5));
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        assertEquals(1, story.notices().size());
        assertEquals(1, story.texts().size());
    }

    @Test
    @Rule("TELL-2")
    @Rule("R-EX-9")
    void a_young_person_who_says_later_who_they_are_is_told_of_an_advocate_and_nobody_else_is() {
        var parent = Story.begin();
        parent.publish(named(parent.id, "parent", false));
        var story = Story.begin();
        story.publish(named(story.id, "care-leaver", true));
        story.awaitState("TELL-2", "delivered");
        assertEquals(0, parent.notices().size());
    }

    private static ComplainantNamed named(UUID complaint, String kind, boolean young) {
        return new ComplainantNamed(complaint, UUID.randomUUID(), kind, young, "themselves", "statutory", DAY);
    }

    @Test
    void messages_of_the_council_are_told_by_one_text_a_day() {
        var story = Story.begin();
        for (var twice = 0; twice < 2; twice++) {
            story.publish(new MessageWritten(story.id, UUID.randomUUID(), DAY, null));
        }
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(2, story.notices().size()));
        story.awaitState("TELL-D12", "delivered");
        assertEquals(1, story.texts().size());
    }

    @Test
    void a_holiday_moves_many_limits_and_is_told_by_one_text_that_announces_a_letter_for_each() {
        var story = Story.begin();
        for (var rule : List.of("DL-22", "DL-21", "DL-30")) {
            story.publish(
                    new DeadlineMoved(story.id, rule, rule, "stage-2", DAY, DAY.plusDays(1), "holiday-proclaimed"));
        }
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(3, story.notices().size()));
        story.awaitState("TELL-D3", "delivered");
        assertEquals(1, story.texts().size());
        assertEquals(
                3,
                story.notices().stream()
                        .map(notice ->
                                ((Map<?, ?>) notice.get("notice")).get("letter").toString())
                        .distinct()
                        .count());
    }

    @Test
    @Rule("TELL-17")
    void staff_who_are_named_get_no_message_of_ours_but_a_person_who_tells_them_the_complaint_and_the_outcome() {
        var story = Story.begin();
        var naming = UUID.randomUUID();
        story.publish(new StaffNamed(story.id, naming, DAY));
        story.awaitTasks("others-to-tell");
        story.publish(new ResponseIssued(story.id, "stage-1", "stage-1-response", DAY));
        story.awaitTasks("others-to-tell", "others-to-tell");
        story.awaitState("TELL-7", "delivered");
        assertEquals(1, story.texts().size(), "the complainant's");
        var told = story.notices().stream()
                .filter(notice -> notice.get("duty").equals("TELL-17"))
                .toList();
        assertEquals(2, told.size());
        for (var notice : told) {
            assertEquals("staff/" + naming, notice.get("to"));
            assertEquals(List.of(), notice.get("nudges"));
        }
    }

    @Test
    @Rule("TELL-14")
    @Rule("TELL-9")
    void the_independent_person_gets_a_copy_of_the_panels_report_from_a_person() {
        var story = Story.begin();
        story.publish(new AppointmentMade(story.id, "investigator", DAY));
        story.publish(new AppointmentMade(story.id, "independent-person", DAY));
        story.publish(new PanelReportSent(story.id, DAY));
        story.awaitTasks("others-to-tell");
        story.awaitTexts(2);
        var copies = story.notices().stream()
                .filter(notice -> notice.get("duty").equals("TELL-14"))
                .map(notice -> notice.get("to"))
                .toList();
        assertEquals(List.of("complainant", "independent-person"), copies);
    }

    @Test
    @Rule("ROUTE-1")
    @Rule("R-EX-8")
    void a_child_at_risk_is_a_task_of_today_and_the_complaint_goes_on() {
        var story = Story.begin();
        var lodged = story.lodgement();
        story.publish(new ComplaintLodged(
                story.id,
                lodged.reference(),
                lodged.receivedOn(),
                lodged.channel(),
                lodged.complainantKind(),
                true,
                lodged.procedure(),
                lodged.reasons(),
                lodged.points(),
                true,
                null,
                List.of("child-at-risk", "prejudice-to-decide")));
        story.awaitTasks("child-at-risk", "prejudice-to-decide");
        story.awaitState("TELL-1", "delivered");
        var atRisk = story.tasks().stream()
                .filter(task -> task.get("because").equals("child-at-risk"))
                .findFirst()
                .orElseThrow();
        assertEquals(true, atRisk.get("urgent"));
        assertEquals(atRisk.get("openedOn"), atRisk.get("dueOn"));
    }

    @Test
    void facts_of_one_complaint_are_taken_in_their_order_under_load() {
        var stories = Stream.generate(() -> Story.begin().pact()).limit(5).toList();
        for (var day = 1; day <= 28; day++) {
            for (var story : stories) {
                story.publish(new PanelArranged(story.id, LocalDate.of(2026, 9, day)));
            }
        }
        for (var story : stories) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(28, story.notices().size()));
            var letters = story.notices().stream()
                    .map(notice ->
                            ((Map<?, ?>) notice.get("notice")).get("letter").toString())
                    .map(letter -> letter.replaceAll("(?s).*meets on (\\d+) September.*", "$1"))
                    .map(Integer::valueOf)
                    .toList();
            assertEquals(letters.stream().sorted().toList(), letters);
        }
    }

    @Test
    void an_event_of_another_council_about_our_complaint_is_parked() {
        var story = Story.begin().acknowledged();
        Facts.publish(UUID.randomUUID().toString(), Story.OTHER_COUNCIL, story.missed("DL-10"));
        awaitParked(story.id, "council-mismatch");
        assertEquals(1, story.texts().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | malformed-payload",
                "null | complaint-is-not-subject",
                "{\"complaintId\": \"%1$s\", \"dueOn\": \"soon\"} | malformed-payload",
                "{\"complaintId\": \"%1$s\"} | incomplete-payload",
                "{\"complaintId\": \"6a1f6f6e-7d5a-4a57-9d39-1f0f3f1b2c11\"} | complaint-is-not-subject"
            })
    void a_payload_that_is_not_what_its_type_promises_is_parked_by_a_code(String payload, String reason) {
        var story = Story.begin();
        var text = payload.formatted(story.id);
        Facts.publish(UUID.randomUUID().toString(), story.council, story.missed("DL-10"), text);
        awaitParked(story.id, reason);
        var next = Story.begin().acknowledged();
        assertEquals(1, next.texts().size(), "every other complaint goes on");
    }

    @Test
    void a_field_that_is_new_is_ignored() {
        var story = Story.begin();
        var payload = """
                {"complaintId": "%s", "clock": "DL-10", "rule": "DL-10", "stage": "stage-1",
                 "dueOn": "2026-01-19", "missedOn": "2026-01-20", "somethingNew": {"a": 1}}""";
        Facts.publish(UUID.randomUUID().toString(), story.council, story.missed("DL-10"), payload.formatted(story.id));
        story.awaitState("TELL-8", "delivered");
    }

    private void awaitParked(UUID complaint, String reason) {
        await().atMost(Story.SOON).until(() -> parked.waiting().await().atMost(Duration.ofSeconds(5)).stream()
                .anyMatch(record ->
                        complaint.equals(record.subject()) && record.reason().equals(reason)));
    }

    private static List<ProcedureEvent> owing(UUID id) {
        return List.of(
                new StageEscalated(id, "stage-1", "stage-2", DAY, DAY, "complainant", "text", null),
                new StageEscalated(id, "stage-2", "stage-3", DAY, DAY, "complainant", "text", null),
                new DeadlineApproaching(id, "DL-30", "DL-30", "stage-2", DAY, 5),
                new DeadlineMissed(id, "DL-10", "DL-10", "stage-1", DAY, DAY.plusDays(1)),
                new DeadlineMissed(id, "DL-22/request", "DL-22", "stage-2", DAY, DAY.plusDays(1)),
                new DeadlineMoved(id, "DL-10", "DL-10", "stage-1", DAY, DAY.plusDays(14), "complexity"),
                new ResponseIssued(id, "stage-1", "stage-1-response", DAY),
                new ResponseIssued(id, "stage-2", "adjudication", DAY),
                new ResponseIssued(id, "stage-3", "final-response", DAY),
                new DelayTold(id, "waiting-for-records", DAY.plusDays(30), DAY),
                new PanelArranged(id, DAY.plusDays(30)),
                new ReferredToOmbudsman(
                        id, UUID.randomUUID(), "own-approach", "delay", DAY, "stage-2", true, DAY, "sha-256:00"),
                new AskRefused(id, "next-stage", "stage-1-still-open", null),
                new SufficientInterestRefused(id, DAY, true),
                new ComplaintRejected(id, "already-dealt-with", "R-EX-3", DAY),
                new ComplaintHeld(id, "part", "court-proceedings", DAY, null),
                new ComplaintReleased(id, "proceedings-concluded", DAY, DAY.plusYears(1)),
                new LatePanelDecided(id, "refused", DAY, DAY),
                new PanelReportSent(id, DAY),
                new ComplaintReinstated(id, "stage-1", DAY),
                new StageOrdered(id, "stage-2", DAY, null),
                new ComplaintClosed(id, "withdrawn", DAY));
    }
}
