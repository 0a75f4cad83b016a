package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class CheckDeadlinesTest {

    @Test
    @Rule("DL-10")
    void nothing_is_missed_before_the_day_is_over() {
        given(
                        accepted(),
                        warned("DL-10", 5, STAGE_1_DUE, 5, day(1, 12)),
                        warned("DL-10", 8, STAGE_1_DUE, 2, day(1, 15)))
                .when(check(STAGE_1_DUE))
                .expectNoEvents();
    }

    @Test
    @Rule("DL-10")
    @Rule("R-S1-5")
    void a_lapsed_stage_one_is_a_miss_and_opens_stage_two() {
        given(accepted())
                .when(check(STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED));
    }

    @Test
    void a_miss_is_recorded_once_whoever_checks_again() {
        given(accepted(), missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED))
                .when(check(STAGE_1_LAPSED))
                .expectNoEvents();
    }

    @Test
    void a_miss_found_late_keeps_its_own_day() {
        given(accepted())
                .when(check(day(3, 2)))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE, day(3, 2)),
                        new org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered(
                                ID, NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED, day(3, 2)));
    }

    @Test
    @Rule("DL-21")
    @Rule("DL-22")
    @Rule("R-S2-4")
    void both_limits_of_stage_two_run_on_two_clocks_each() {
        var agreed = new StatementAgreed(ID, 1, WORDS, day(2, 23), day(2, 23));
        given(and(inStageTwo(), agreed))
                .when(check(day(6, 1)))
                .expectEvents(
                        missed("DL-22/request", DELAY_DUE, day(6, 1)),
                        missed("DL-22/statement", day(3, 30), day(6, 1)),
                        missed("DL-21/request", STAGE_2_DUE, day(6, 1)),
                        missed("DL-21/statement", day(5, 29), day(6, 1)));
    }

    @Test
    @Rule("DL-30")
    void a_persons_window_that_runs_out_is_never_a_miss() {
        given(afterStageTwo()).when(check(day(6, 12))).expectNoEvents();
    }

    @Test
    @Rule("DL-30")
    void a_persons_window_is_announced_before_it_ends() {
        given(afterStageTwo())
                .when(check(day(6, 10)))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(org.axonframework.test.matchers.Matchers.payloadsMatching(
                        org.axonframework.test.matchers.Matchers.exactSequenceOf(
                                org.axonframework.test.matchers.Matchers.<DeadlineApproached>matches(it ->
                                        it.clock().equals("DL-30") && it.dueOn().equals(PANEL_WINDOW_ENDS)),
                                org.axonframework.test.matchers.Matchers.andNoMore())));
    }

    @Test
    void a_limit_that_comes_near_is_announced_once_per_step() {
        var warning = warned("DL-22/request", 10, DELAY_DUE, 15, day(2, 23));
        given(inStageTwo()).when(check(day(2, 23))).expectEvents(warning);
        given(and(inStageTwo(), warning)).when(check(day(2, 24))).expectNoEvents();
    }

    @Test
    void other_procedures_have_no_deadlines_here() {
        given(accepted(ProcedureKind.CORPORATE)).when(check(day(12, 1))).expectNoEvents();
    }

    private static CheckDeadlines check(LocalDate today) {
        return new CheckDeadlines(ID, today);
    }

    private static DeadlineApproached warned(String clock, int step, LocalDate dueOn, int left, LocalDate on) {
        var rule = clock.split("/")[0];
        var stage = rule.startsWith("DL-1") ? "stage-1" : "stage-2";
        return new DeadlineApproached(ID, clock, rule, stage, step, dueOn, left, on, on);
    }
}
