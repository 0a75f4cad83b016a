package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.ID;
import static org.heard.procedure.complaint.Told.given;
import static org.heard.procedure.complaint.Told.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.RecountDeadlines;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.Holiday;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

/** Monday 19 September 2022, proclaimed on 10 September while clocks ran (domain rules 8.1, 8.3). */
class ProclaimedHolidayTest {

    private static final LocalDate FUNERAL = LocalDate.of(2022, 9, 19);
    private static final LocalDate PROCLAIMED = LocalDate.of(2022, 9, 10);
    private static final WorkingDays BEFORE = WorkingDays.englandAndWales().without(FUNERAL);
    private static final WorkingDays AFTER = BEFORE.withProclaimed(new Holiday(FUNERAL, "State Funeral"));

    @Test
    @Rule("DL-10")
    void stage_one_that_was_due_on_22_september_is_due_on_the_23rd() {
        given(acceptedOn(LocalDate.of(2022, 9, 8)))
                .when(recount(BEFORE, AFTER))
                .expectEvents(moved("DL-10", "stage-1", LocalDate.of(2022, 9, 22), LocalDate.of(2022, 9, 23)));
    }

    @Test
    @Rule("DL-21")
    @Rule("DL-22")
    void stage_two_that_was_due_on_1_november_is_due_on_the_2nd() {
        given(
                        acceptedOn(LocalDate.of(2022, 7, 1)),
                        missed("DL-10", LocalDate.of(2022, 7, 15)),
                        escalatedOn(LocalDate.of(2022, 8, 1)))
                .when(recount(BEFORE, AFTER))
                .expectEvents(
                        // 25 working days from 1 August ended on 6 September, before the day
                        moved("DL-21/request", "stage-2", LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 2)));
    }

    @Test
    @Rule("DL-10")
    void a_day_that_is_worked_after_all_moves_the_limit_back() {
        given(acceptedOn(LocalDate.of(2022, 9, 8)))
                .when(recount(WorkingDays.englandAndWales(), BEFORE))
                .expectEvents(new DeadlineRecounted(
                        ID,
                        "DL-10",
                        "DL-10",
                        "stage-1",
                        BEFORE.version(),
                        LocalDate.of(2022, 9, 23),
                        LocalDate.of(2022, 9, 22),
                        "2022-09-19 worked",
                        PROCLAIMED,
                        PROCLAIMED));
    }

    @Test
    void asked_again_nothing_moves_again() {
        given(
                        acceptedOn(LocalDate.of(2022, 9, 8)),
                        moved("DL-10", "stage-1", LocalDate.of(2022, 9, 22), LocalDate.of(2022, 9, 23)))
                .when(recount(BEFORE, AFTER))
                .expectNoEvents();
    }

    @Test
    void a_miss_on_record_stays_and_an_ended_clock_does_not_move() {
        given(acceptedOn(LocalDate.of(2022, 8, 8)), missed("DL-10", LocalDate.of(2022, 8, 22)))
                .when(recount(BEFORE, AFTER))
                .expectNoEvents();
        given(acceptedOn(LocalDate.of(2022, 9, 8)), withdrawn(LocalDate.of(2022, 9, 9)))
                .when(recount(BEFORE, AFTER))
                .expectNoEvents();
    }

    @Test
    void the_clock_keeps_who_moved_it_and_why() {
        var facts = List.<org.heard.procedure.complaint.event.ComplaintEvent>of(
                acceptedOn(LocalDate.of(2022, 9, 8)),
                moved("DL-10", "stage-1", LocalDate.of(2022, 9, 22), LocalDate.of(2022, 9, 23)));
        var explained = org.heard.procedure.clock.Explanation.of(
                Told.PROCEDURES.fold(facts).clocks(), PROCLAIMED, AFTER);

        var answer = explained.stream()
                .filter(it -> it.clock().value().equals("DL-10"))
                .findFirst()
                .orElseThrow();
        assertEquals("2022-09-19 State Funeral", answer.moves().getFirst().because());
        assertEquals(LocalDate.of(2022, 9, 23), answer.dueOn());
    }

    private static RecountDeadlines recount(WorkingDays before, WorkingDays after) {
        return new RecountDeadlines(ID, before, after, PROCLAIMED);
    }

    private static DeadlineRecounted moved(String clock, String stage, LocalDate from, LocalDate to) {
        return new DeadlineRecounted(
                ID,
                clock,
                clock.split("/")[0],
                stage,
                AFTER.version(),
                from,
                to,
                "2022-09-19 State Funeral",
                PROCLAIMED,
                PROCLAIMED);
    }

    private static DeadlineMissed missed(String clock, LocalDate dueOn) {
        var day = dueOn.plusDays(1);
        return new DeadlineMissed(ID, clock, clock, "stage-1", dueOn, day, day);
    }

    private static StageEscalated escalatedOn(LocalDate day) {
        return new StageEscalated(
                ID, Stage.STAGE_1, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.LETTER, false, null, day, day);
    }

    private static ComplaintAccepted acceptedOn(LocalDate day) {
        return new ComplaintAccepted(
                ID,
                "E09000099",
                "HRD-0001",
                ProcedureKind.STATUTORY,
                Stage.STAGE_1,
                "EN-CA1989-SI2006-1738",
                "phone",
                "child",
                true,
                List.of("ROUTE-6"),
                List.of(),
                true,
                null,
                day,
                day);
    }
}
