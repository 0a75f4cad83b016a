package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

class OmbudsmanOrderTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();
    private static final LocalDate ORDERED = day(2, 2);
    private static final LocalDate COMPLETE_BY = day(5, 1);

    @Test
    @Rule("R-TRI-8")
    void an_ordered_stage_two_begins_at_stage_two_with_the_ombudsmans_own_day() {
        var progress = PROCEDURES.fold(List.of(accepted(), taken(Stage.STAGE_1, Stage.STAGE_2)));
        assertEquals(Stage.STAGE_2, progress.stage());
        assertEquals(ORDERED, progress.stageBeganOn());
        assertEquals(COMPLETE_BY, dueOn(progress, ClockCode.ORDERED_STAGE_2));
        assertEquals(DAYS.plus(ORDERED, 65), dueOn(progress, ClockCode.STAGE_2_ANSWER_FROM_REQUEST));
        assertTrue(progress.clocks()
                .clock(ClockCode.STAGE_1_ANSWER)
                .orElseThrow()
                .ended()
                .isPresent());
    }

    @Test
    @Rule("R-TRI-8")
    void at_stage_two_already_the_order_gives_its_day_and_moves_no_other() {
        given(inStageTwo())
                .when(order(OmbudsmanOrder.START_STAGE_2, day(3, 2)))
                .expectEvents(new OmbudsmanOrderTaken(
                        ID,
                        RECOMMENDATION,
                        OmbudsmanOrder.START_STAGE_2,
                        Stage.STAGE_2,
                        Stage.STAGE_2,
                        COMPLETE_BY,
                        day(3, 2),
                        day(3, 2)));
    }

    @Test
    @Rule("R-TRI-8")
    void the_ombudsmans_day_missed_goes_on_record_beside_the_stages_own_limits() {
        var facts = PROCEDURES.decide(
                new CheckDeadlines(ID, day(5, 2)),
                PROCEDURES.fold(List.of(accepted(), taken(Stage.STAGE_1, Stage.STAGE_2))));
        assertEquals(
                List.of("DL-10", "DL-22/request", "R-TRI-8/stage-two"),
                facts.stream()
                        .filter(DeadlineMissed.class::isInstance)
                        .map(fact -> ((DeadlineMissed) fact).clock())
                        .filter(clock -> !clock.equals("DL-01"))
                        .toList());
        assertTrue(facts.contains(new DeadlineMissed(
                ID, "R-TRI-8/stage-two", "R-TRI-8", "stage-2", COMPLETE_BY, COMPLETE_BY.plusDays(1), day(5, 2))));
    }

    @Test
    @Rule("R-TRI-8")
    void a_second_order_has_a_day_of_its_own_that_can_be_missed_too() {
        var missed = new DeadlineMissed(
                ID, "R-TRI-8/stage-two", "R-TRI-8", "stage-2", COMPLETE_BY, COMPLETE_BY.plusDays(1), day(5, 2));
        var second = new OmbudsmanOrderTaken(
                ID,
                UUID.randomUUID(),
                OmbudsmanOrder.START_STAGE_2,
                Stage.STAGE_2,
                Stage.STAGE_2,
                day(6, 1),
                day(5, 5),
                day(5, 5));
        var known = List.<ComplaintEvent>of(accepted(), taken(Stage.STAGE_1, Stage.STAGE_2), missed, second);
        assertTrue(PROCEDURES.decide(new CheckDeadlines(ID, day(6, 2)), PROCEDURES.fold(known)).stream()
                .anyMatch(fact -> fact.equals(new DeadlineMissed(
                        ID, "R-TRI-8/stage-two-again", "R-TRI-8", "stage-2", day(6, 1), day(6, 2), day(6, 2)))));

        var answered = PROCEDURES.fold(Stream.concat(known.stream(), Stream.of(adjudicated(day(5, 29))))
                .toList());
        assertEquals(State.MET_LATE, state(answered, ClockCode.ORDERED_STAGE_2));
        assertEquals(State.MET, state(answered, ClockCode.ORDERED_STAGE_2.again()));
    }

    private static State state(Progress progress, ClockCode clock) {
        return progress.clocks().clock(clock).orElseThrow().state(day(6, 2), DAYS);
    }

    @Test
    @Rule("R-TRI-8")
    void the_adjudication_ends_it() {
        var progress =
                PROCEDURES.fold(List.of(accepted(), taken(Stage.STAGE_1, Stage.STAGE_2), adjudicated(day(4, 20))));
        assertTrue(progress.clocks()
                .clock(ClockCode.ORDERED_STAGE_2)
                .orElseThrow()
                .ended()
                .isPresent());
    }

    @Test
    @Rule("R-TRI-8")
    void from_another_procedure_it_comes_into_the_statutory_one() {
        var facts = PROCEDURES.decide(
                order(OmbudsmanOrder.START_STAGE_2, ORDERED),
                PROCEDURES.fold(List.of(accepted(ProcedureKind.SIGNPOSTED))));
        assertEquals(
                List.of("ProcedureCorrected", "OmbudsmanOrderTaken"),
                facts.stream().map(fact -> fact.getClass().getSimpleName()).toList());
        var all = Stream.concat(Stream.of((ComplaintEvent) accepted(ProcedureKind.SIGNPOSTED)), facts.stream());
        var progress = PROCEDURES.fold(all.toList());
        assertEquals(ProcedureKind.STATUTORY, progress.procedure());
        assertEquals(Stage.STAGE_2, progress.stage());
        assertEquals(COMPLETE_BY, dueOn(progress, ClockCode.ORDERED_STAGE_2));
    }

    @Test
    @Rule("R-TRI-8")
    void what_had_ended_is_back() {
        var facts = PROCEDURES.decide(
                order(OmbudsmanOrder.START_STAGE_2, ORDERED),
                PROCEDURES.fold(List.of(accepted(), withdrawn(day(1, 6)))));
        assertEquals(ReinstatedFor.OMBUDSMAN_ORDER, ((ComplaintReinstated) facts.getFirst()).because());
        assertTrue(facts.getLast() instanceof OmbudsmanOrderTaken);
    }

    @Test
    @Rule("R-TRI-8")
    void an_ordered_panel_begins_stage_three() {
        var taken = new OmbudsmanOrderTaken(
                ID,
                RECOMMENDATION,
                OmbudsmanOrder.HOLD_PANEL,
                Stage.STAGE_2,
                Stage.STAGE_3,
                day(9, 1),
                day(8, 3),
                day(8, 3));
        given(afterStageTwo())
                .when(new TakeOmbudsmanOrder(
                        ID, RECOMMENDATION, OmbudsmanOrder.HOLD_PANEL, day(9, 1), day(8, 3), day(8, 3)))
                .expectEvents(taken);
        var progress = PROCEDURES.fold(
                Stream.concat(Arrays.stream(afterStageTwo()).map(ComplaintEvent.class::cast), Stream.of(taken))
                        .toList());
        assertEquals(Stage.STAGE_3, progress.stage());
        assertEquals(day(9, 1), dueOn(progress, ClockCode.ORDERED_PANEL));
        assertEquals(DAYS.plus(day(8, 3), 30), dueOn(progress, ClockCode.PANEL_MEETING));
    }

    @Test
    @Rule("R-TRI-8")
    void an_order_to_complete_a_stage_two_that_runs_gives_its_day_and_a_missed_one_is_on_record() {
        var ordered = new OmbudsmanOrderTaken(
                ID,
                RECOMMENDATION,
                OmbudsmanOrder.COMPLETE_STAGE_2,
                Stage.STAGE_2,
                Stage.STAGE_2,
                COMPLETE_BY,
                day(3, 2),
                day(3, 2));
        given(inStageTwo())
                .when(order(OmbudsmanOrder.COMPLETE_STAGE_2, day(3, 2)))
                .expectEvents(ordered);
        var known = Stream.concat(Arrays.stream(inStageTwo()).map(ComplaintEvent.class::cast), Stream.of(ordered))
                .toList();
        assertEquals(COMPLETE_BY, dueOn(PROCEDURES.fold(known), ClockCode.ORDERED_STAGE_2));
        assertTrue(PROCEDURES
                .decide(new CheckDeadlines(ID, day(5, 2)), PROCEDURES.fold(known))
                .contains(new DeadlineMissed(
                        ID,
                        "R-TRI-8/stage-two",
                        "R-TRI-8",
                        "stage-2",
                        COMPLETE_BY,
                        COMPLETE_BY.plusDays(1),
                        day(5, 2))));
    }

    @Test
    void a_stage_two_that_has_not_begun_or_is_over_cannot_be_completed() {
        refused(given(accepted()).when(order(OmbudsmanOrder.COMPLETE_STAGE_2, ORDERED)), Refusal.STAGE_2_NOT_BEGUN);
        refused(
                given(accepted(ProcedureKind.SIGNPOSTED)).when(order(OmbudsmanOrder.COMPLETE_STAGE_2, ORDERED)),
                Refusal.STAGE_2_NOT_BEGUN);
        refused(
                given(afterStageTwo())
                        .when(new TakeOmbudsmanOrder(
                                ID, RECOMMENDATION, OmbudsmanOrder.COMPLETE_STAGE_2, day(9, 1), day(6, 3), day(6, 3))),
                Refusal.STAGE_2_ALREADY_ANSWERED);
    }

    @Test
    void what_cannot_be_done_any_more_is_refused_by_name_and_nothing_twice() {
        refused(
                given(accepted()).when(order(OmbudsmanOrder.HOLD_PANEL, ORDERED.minusDays(20))),
                Refusal.STAGE_2_STILL_OPEN);
        refused(
                given(afterStageTwo())
                        .when(new TakeOmbudsmanOrder(
                                ID, RECOMMENDATION, OmbudsmanOrder.START_STAGE_2, day(9, 1), day(6, 3), day(6, 3))),
                Refusal.STAGE_2_ALREADY_ANSWERED);
        refused(
                given(accepted(), taken(Stage.STAGE_1, Stage.STAGE_2))
                        .when(order(OmbudsmanOrder.START_STAGE_2, ORDERED)),
                Refusal.ORDER_ALREADY_TAKEN);
        refused(
                given(accepted())
                        .when(new TakeOmbudsmanOrder(
                                ID, null, OmbudsmanOrder.START_STAGE_2, day(1, 5), day(1, 6), day(1, 6))),
                Refusal.ORDERED_DAY_IN_THE_PAST);
    }

    private static final UUID RECOMMENDATION = new UUID(0, 8);

    private static TakeOmbudsmanOrder order(OmbudsmanOrder order, LocalDate day) {
        return new TakeOmbudsmanOrder(ID, RECOMMENDATION, order, COMPLETE_BY, day, day);
    }

    private static OmbudsmanOrderTaken taken(Stage from, Stage stage) {
        return new OmbudsmanOrderTaken(
                ID, RECOMMENDATION, OmbudsmanOrder.START_STAGE_2, from, stage, COMPLETE_BY, ORDERED, ORDERED);
    }

    private static LocalDate dueOn(Progress progress, ClockCode clock) {
        return progress.clocks().clock(clock).orElseThrow().dueOn(DAYS);
    }
}
