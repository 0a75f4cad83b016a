package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.HoldStep.ConcludeProceedings;
import org.heard.procedure.complaint.command.HoldStep.DecidePrejudice;
import org.heard.procedure.complaint.command.HoldStep.RecordProceedings;
import org.heard.procedure.complaint.command.HoldStep.ResubmitComplaint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.HoldReviewDue;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.procedure.complaint.term.ProceedingsEnd;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SI 2006/1738 reg 8. Received on 5 January, stage 1 due on the 19th; court proceedings learned of on the 8th. */
class ConcurrentProceedingsTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();
    private static final ProceedingsRecorded LEARNED =
            new ProceedingsRecorded(ID, "p-1", Proceedings.COURT, day(1, 8), day(1, 8));
    private static final PrejudiceDecided HELD = decided(PrejudiceDecision.HOLD_WHOLE, List.of(), day(2, 9));
    private static final ProceedingsConcluded CONCLUDED = new ProceedingsConcluded(
            ID, "p-1", ProceedingsEnd.COMPLETED, LocalDate.of(2027, 3, 2), day(3, 2), day(3, 2));

    @ParameterizedTest
    @EnumSource
    @Rule("R-CC-1")
    @Rule("R-CC-2")
    void proceedings_of_any_kind_that_the_law_lists_stop_nothing_by_themselves(Proceedings kind) {
        var learned = new ProceedingsRecorded(ID, "p-1", kind, day(1, 8), day(1, 8));
        given(accepted())
                .when(new RecordProceedings(ID, "p-1", kind, day(1, 8), day(1, 8)))
                .expectEvents(learned);
        assertEquals(Optional.of(STAGE_1_DUE), stageOne(learned).limit(DAYS));
    }

    @Test
    @Rule("R-CC-1")
    @Rule("R-CC-3")
    void a_decision_with_its_reason_makes_every_limit_stand_still_whose_rule_names_the_ground() {
        given(accepted(), LEARNED)
                .when(decide(PrejudiceDecision.HOLD_WHOLE, List.of(), day(2, 9)))
                .expectEvents(HELD);

        assertEquals(State.HELD, stageOne(LEARNED, HELD).state(day(6, 1), DAYS));
        assertEquals(Optional.empty(), stageOne(LEARNED, HELD).limit(DAYS));
        assertEquals(WORDS, HELD.reason());
        assertEquals(
                State.RUNNING,
                clock(ClockCode.OMBUDSMAN_FROM_NOTICE, LEARNED, HELD).state(day(6, 1), DAYS),
                "the year for the Ombudsman is the person's and runs on");
    }

    @Test
    @Rule("R-CC-1")
    void a_decision_that_nothing_is_prejudiced_goes_on_record_and_stops_nothing() {
        var goOn = decided(PrejudiceDecision.GO_ON, List.of(), null);
        given(accepted(), LEARNED)
                .when(decide(PrejudiceDecision.GO_ON, List.of(), null))
                .expectEvents(goOn);
        assertEquals(Optional.of(STAGE_1_DUE), stageOne(LEARNED, goOn).limit(DAYS));
    }

    @Test
    @Rule("R-CC-5")
    void where_a_part_waits_the_limit_goes_on_for_the_rest() {
        var part = decided(PrejudiceDecision.HOLD_PART, List.of(1), day(2, 9));
        given(accepted(), LEARNED)
                .when(decide(PrejudiceDecision.HOLD_PART, List.of(1), day(2, 9)))
                .expectEvents(part);
        assertEquals(Optional.of(STAGE_1_DUE), stageOne(LEARNED, part).limit(DAYS));

        refused(
                given(accepted(), LEARNED).when(decide(PrejudiceDecision.HOLD_PART, List.of(), day(2, 9))),
                Refusal.HOLD_PART_WITHOUT_POINTS);
        refused(
                given(accepted(), LEARNED).when(decide(PrejudiceDecision.HOLD_PART, List.of(7), day(2, 9))),
                Refusal.POINT_UNKNOWN);
    }

    @Test
    @Rule("R-CC-1")
    void what_waits_has_a_day_to_look_at_it_again_and_that_day_is_announced_once() {
        refused(
                given(accepted(), LEARNED).when(decide(PrejudiceDecision.HOLD_WHOLE, List.of(), null)),
                Refusal.HOLD_WITHOUT_REVIEW);
        refused(
                given(accepted(), LEARNED).when(decide(PrejudiceDecision.HOLD_WHOLE, List.of(), day(1, 9))),
                Refusal.HOLD_WITHOUT_REVIEW);
        var due = new HoldReviewDue(ID, "concurrent-proceedings", day(2, 9), day(2, 9));
        assertEquals(Optional.of(day(2, 9)), ledger(LEARNED, HELD).nextOn(day(1, 9), DAYS));
        given(accepted(), LEARNED, HELD).when(new CheckDeadlines(ID, day(2, 8))).expectNoEvents();
        given(accepted(), LEARNED, HELD).when(new CheckDeadlines(ID, day(2, 9))).expectEvents(due);
        given(accepted(), LEARNED, HELD, due)
                .when(new CheckDeadlines(ID, day(2, 10)))
                .expectNoEvents();
    }

    @Test
    @Rule("R-CC-1")
    void looked_at_again_it_waits_until_a_new_day_or_goes_on() {
        var still = reviewed(PrejudiceDecision.HOLD_WHOLE, day(3, 9));
        given(accepted(), LEARNED, HELD)
                .when(decideOn(day(2, 9), PrejudiceDecision.HOLD_WHOLE, day(3, 9)))
                .expectEvents(new HoldReviewDue(ID, "concurrent-proceedings", day(2, 9), day(2, 9)), still);
        assertEquals(day(3, 9), stageOne(LEARNED, HELD, still).held().getFirst().reviewOn());

        var over = reviewed(PrejudiceDecision.GO_ON, null);
        // six working days were left on 9 January
        assertEquals(Optional.of(day(2, 17)), stageOne(LEARNED, HELD, over).limit(DAYS));
    }

    @Test
    @Rule("R-CC-1")
    void a_passed_limit_does_not_stand_still_nor_one_twice() {
        refused(
                given(accepted(), LEARNED).when(decideOn(STAGE_1_DUE, PrejudiceDecision.HOLD_WHOLE, day(3, 9))),
                Refusal.HOLD_TOO_LATE);
        var other = new ProceedingsRecorded(ID, "p-2", Proceedings.CRIMINAL, day(1, 8), day(1, 8));
        refused(
                given(accepted(), LEARNED, other, HELD)
                        .when(new DecidePrejudice(
                                ID,
                                "p-2",
                                PrejudiceDecision.HOLD_WHOLE,
                                List.of(),
                                WORDS,
                                day(3, 9),
                                day(1, 12),
                                day(1, 12))),
                Refusal.CLOCK_HELD);
        refused(given(accepted()).when(decide(PrejudiceDecision.GO_ON, List.of(), null)), Refusal.PROCEEDINGS_UNKNOWN);
    }

    @Test
    @Rule("R-CC-4")
    @Rule("DL-41")
    void when_they_end_the_person_has_a_year_to_bring_the_complaint_again() {
        given(accepted(), LEARNED, HELD, new HoldReviewDue(ID, "concurrent-proceedings", day(2, 9), day(2, 9)))
                .when(new ConcludeProceedings(ID, "p-1", ProceedingsEnd.COMPLETED, day(3, 2), day(3, 2)))
                .expectEvents(CONCLUDED);

        var window = clock(ClockCode.RESUBMISSION, LEARNED, HELD, CONCLUDED);
        assertEquals(Optional.of(LocalDate.of(2027, 3, 2)), window.limit(DAYS));
        assertEquals(State.HELD, stageOne(LEARNED, HELD, CONCLUDED).state(day(6, 1), DAYS));
    }

    @Test
    @Rule("R-CC-4")
    @Rule("DL-41")
    void ninety_and_thirty_days_before_the_year_ends_the_person_is_reminded_and_its_end_closes_nothing() {
        var window = clock(ClockCode.RESUBMISSION, LEARNED, HELD, CONCLUDED);

        assertEquals(LocalDate.of(2026, 12, 2), window.nextOn(day(3, 2), DAYS).orElseThrow());
        assertTrue(window.approachingOn(LocalDate.of(2026, 12, 2), DAYS).isPresent());
        assertEquals(
                LocalDate.of(2027, 1, 31),
                clock(ClockCode.RESUBMISSION, LEARNED, HELD, CONCLUDED, reminded())
                        .nextOn(LocalDate.of(2026, 12, 3), DAYS)
                        .orElseThrow());
        assertEquals(Optional.empty(), window.missedBy(LocalDate.of(2027, 3, 3), DAYS));
    }

    @Test
    @Rule("R-CC-4")
    void brought_again_what_was_left_of_the_limit_runs_on() {
        var again = new ComplaintResubmitted(
                ID, "p-1", AskedBy.COMPLAINANT, Means.PHONE, false, null, day(4, 1), day(4, 1));
        given(accepted(), LEARNED, HELD, reviewDue(), CONCLUDED)
                .when(resubmit(day(4, 1)))
                .expectEvents(again);

        // six working days after 1 April, over Easter
        assertEquals(
                Optional.of(day(4, 13)),
                stageOne(LEARNED, HELD, CONCLUDED, again).limit(DAYS));
    }

    @Test
    @Rule("R-CC-4")
    @Rule("DL-41")
    void brought_again_after_the_year_it_is_taken_as_late() {
        var late = LocalDate.of(2027, 3, 3);
        given(accepted(), LEARNED, HELD, reviewDue(), CONCLUDED)
                .when(resubmit(late))
                .expectEvents(
                        new ComplaintResubmitted(ID, "p-1", AskedBy.COMPLAINANT, Means.PHONE, true, null, late, late));
        refused(given(accepted(), LEARNED, HELD).when(resubmit(day(2, 2))), Refusal.PROCEEDINGS_NOT_CONCLUDED);
        refused(given(accepted(), LEARNED).when(resubmit(day(1, 12))), Refusal.NOTHING_IS_HELD);
    }

    @Test
    @Rule("R-CC-1")
    void a_stage_that_begins_while_all_of_it_waits_waits_from_its_first_day() {
        var later = new PrejudiceDecided(
                ID,
                "p-1",
                Proceedings.COURT,
                PrejudiceDecision.HOLD_WHOLE,
                List.of(),
                WORDS,
                day(4, 1),
                day(2, 16),
                day(2, 16));
        var statement = new org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed(
                ID, 1, WORDS, day(2, 23), day(2, 23));

        assertEquals(
                State.HELD,
                clock(
                                ClockCode.STAGE_2_ANSWER_FROM_STATEMENT,
                                LEARNED,
                                answered(day(1, 9)),
                                toStageTwo(STAGE_2_ASKED),
                                later,
                                statement)
                        .state(day(3, 2), DAYS));
    }

    @Test
    void proceedings_are_learned_of_once_and_never_of_a_complaint_that_is_complete() {
        refused(
                given(accepted(), LEARNED)
                        .when(new RecordProceedings(ID, "p-1", Proceedings.CRIMINAL, day(1, 9), day(1, 9))),
                Refusal.PROCEEDINGS_ALREADY_RECORDED);
        refused(
                given(complete()).when(new RecordProceedings(ID, "p-1", Proceedings.COURT, day(8, 18), day(8, 18))),
                Refusal.PROCEDURE_ALREADY_COMPLETE);
    }

    @Test
    @Rule("R-CC-1")
    void nothing_is_decided_before_they_were_learned_of_nor_looked_at_again_before_it_was_decided() {
        refused(
                given(accepted(), LEARNED).when(decideOn(day(1, 7), PrejudiceDecision.GO_ON, null)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(accepted(), LEARNED, HELD).when(decideOn(day(1, 8), PrejudiceDecision.GO_ON, null)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("R-CC-5")
    void looked_at_again_as_much_of_it_waits_as_before_or_nothing() {
        var part = decided(PrejudiceDecision.HOLD_PART, List.of(1), day(2, 9));
        refused(
                given(accepted(), LEARNED, part).when(decideOn(day(1, 12), PrejudiceDecision.HOLD_WHOLE, day(3, 9))),
                Refusal.HOLD_REACH_CHANGED);
    }

    @Test
    @Rule("R-CC-4")
    void they_end_once_and_not_before_they_were_learned_of() {
        refused(
                given(accepted(), LEARNED)
                        .when(new ConcludeProceedings(ID, "p-1", ProceedingsEnd.COMPLETED, day(1, 7), day(1, 7))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(accepted(), LEARNED, HELD, reviewDue(), CONCLUDED)
                        .when(new ConcludeProceedings(ID, "p-1", ProceedingsEnd.COMPLETED, day(3, 3), day(3, 3))),
                Refusal.PROCEEDINGS_ALREADY_CONCLUDED);
    }

    @Test
    @Rule("R-CC-4")
    void it_is_brought_again_once_and_not_before_they_ended() {
        refused(
                given(accepted(), LEARNED, HELD, reviewDue(), CONCLUDED).when(resubmit(day(3, 1))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        var again = new ComplaintResubmitted(
                ID, "p-1", AskedBy.COMPLAINANT, Means.PHONE, false, null, day(4, 1), day(4, 1));
        refused(
                given(accepted(), LEARNED, HELD, reviewDue(), CONCLUDED, again).when(resubmit(day(4, 2))),
                Refusal.NOTHING_IS_HELD);
        refused(
                given(accepted(), LEARNED, HELD, reviewDue(), reviewed(PrejudiceDecision.GO_ON, null))
                        .when(resubmit(day(2, 10))),
                Refusal.NOTHING_IS_HELD);
    }

    @Test
    @Rule("R-CC-1")
    void of_two_proceedings_each_is_looked_at_by_itself() {
        var other = new ProceedingsRecorded(ID, "p-2", Proceedings.CRIMINAL, day(1, 13), day(1, 13));
        var goOn = new PrejudiceDecided(
                ID, "p-2", Proceedings.COURT, PrejudiceDecision.GO_ON, List.of(), WORDS, null, day(1, 13), day(1, 13));
        given(accepted(), LEARNED, HELD, other, goOn)
                .when(new DecidePrejudice(
                        ID, "p-1", PrejudiceDecision.HOLD_WHOLE, List.of(), WORDS, day(3, 9), day(1, 12), day(1, 14)))
                .expectEvents(new PrejudiceReviewed(
                        ID, "p-1", PrejudiceDecision.HOLD_WHOLE, List.of(), WORDS, day(3, 9), day(1, 12), day(1, 14)));
    }

    @Test
    @Rule("R-CC-1")
    void a_limit_that_was_missed_or_met_does_not_stand_still_afterwards() {
        var late = new PrejudiceDecided(
                ID,
                "p-1",
                Proceedings.COURT,
                PrejudiceDecision.HOLD_WHOLE,
                List.of(),
                WORDS,
                day(4, 1),
                day(1, 21),
                day(1, 21));

        assertEquals(
                List.of(), stageOne(LEARNED, missed("DL-10", STAGE_1_DUE), late).held());
        assertEquals(List.of(), stageOne(LEARNED, answered(day(1, 9)), late).held());
    }

    @Test
    @Rule("R-CC-5")
    void a_stage_that_begins_while_a_part_waits_has_its_limit_and_while_all_waits_none() {
        assertEquals(
                List.of(),
                clock(
                                ClockCode.STAGE_2_ANSWER_FROM_STATEMENT,
                                LEARNED,
                                answered(day(1, 9)),
                                toStageTwo(STAGE_2_ASKED),
                                inStageTwo(PrejudiceDecision.HOLD_PART, List.of(1)),
                                statementAgreed())
                        .held());
        assertEquals(
                day(2, 23),
                clock(
                                ClockCode.STAGE_2_ANSWER_FROM_STATEMENT,
                                LEARNED,
                                answered(day(1, 9)),
                                toStageTwo(STAGE_2_ASKED),
                                inStageTwo(PrejudiceDecision.HOLD_WHOLE, List.of()),
                                statementAgreed())
                        .held()
                        .getFirst()
                        .on());
    }

    private static PrejudiceDecided inStageTwo(PrejudiceDecision decision, List<Integer> points) {
        return new PrejudiceDecided(
                ID, "p-1", Proceedings.COURT, decision, points, WORDS, day(4, 1), day(2, 16), day(2, 16));
    }

    private static org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed statementAgreed() {
        return new org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed(
                ID, 1, WORDS, day(2, 23), day(2, 23));
    }

    private static HoldReviewDue reviewDue() {
        return new HoldReviewDue(ID, "concurrent-proceedings", day(2, 9), day(2, 9));
    }

    private static DeadlineApproached reminded() {
        return new DeadlineApproached(
                ID,
                "DL-41",
                "DL-41",
                "reception",
                -90,
                LocalDate.of(2027, 3, 2),
                61,
                LocalDate.of(2026, 12, 2),
                LocalDate.of(2026, 12, 2));
    }

    private static ResubmitComplaint resubmit(LocalDate day) {
        return new ResubmitComplaint(ID, "p-1", AskedBy.COMPLAINANT, Means.PHONE, null, day, day);
    }

    private static PrejudiceDecided decided(PrejudiceDecision decision, List<Integer> points, LocalDate reviewOn) {
        return new PrejudiceDecided(
                ID, "p-1", Proceedings.COURT, decision, points, WORDS, reviewOn, day(1, 9), day(1, 9));
    }

    private static PrejudiceReviewed reviewed(PrejudiceDecision decision, LocalDate reviewOn) {
        return new PrejudiceReviewed(ID, "p-1", decision, List.of(), WORDS, reviewOn, day(2, 9), day(2, 9));
    }

    private static DecidePrejudice decide(PrejudiceDecision decision, List<Integer> points, LocalDate reviewOn) {
        return new DecidePrejudice(ID, "p-1", decision, points, WORDS, reviewOn, day(1, 9), day(1, 9));
    }

    private static DecidePrejudice decideOn(LocalDate day, PrejudiceDecision decision, LocalDate reviewOn) {
        return new DecidePrejudice(ID, "p-1", decision, List.of(), WORDS, reviewOn, day, day);
    }

    private static StatutoryClock stageOne(ComplaintEvent... more) {
        return clock(ClockCode.STAGE_1_ANSWER, more);
    }

    private static StatutoryClock clock(ClockCode code, ComplaintEvent... more) {
        return ledger(more).clock(code).orElseThrow();
    }

    private static org.heard.procedure.clock.ClockLedger ledger(ComplaintEvent... more) {
        var facts = new ArrayList<ComplaintEvent>(List.of(accepted()));
        facts.addAll(Arrays.asList(more));
        return PROCEDURES.fold(facts).clocks();
    }
}
