package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.CouncilParameters;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.conference.Conference;
import org.heard.procedure.corporate.Corporate;
import org.heard.procedure.ruleset.RuleSetFiles;
import org.heard.procedure.signposted.WithoutStages;
import org.heard.procedure.statutory.Statutory;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

class ReceptionClocksTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    private final Procedures here = procedures(council(day(1, 1), "3wd"), council(day(1, 6), "5wd"));

    @Test
    @Rule("DL-01")
    void a_council_acknowledges_in_the_time_it_set_and_a_later_setting_changes_nothing() {
        assertEquals(
                Optional.of(day(1, 8)), clock(here, ClockCode.ACKNOWLEDGEMENT).limit(DAYS));
    }

    @Test
    @Rule("DL-01")
    void where_a_council_set_no_time_to_acknowledge_there_is_no_such_limit() {
        assertTrue(PROCEDURES
                .fold(List.of(accepted()))
                .clocks()
                .clock(ClockCode.ACKNOWLEDGEMENT)
                .isEmpty());
    }

    @Test
    @Rule("DL-02")
    void the_information_is_owed_as_soon_as_possible_and_has_no_last_day_to_miss() {
        var information = clock(here, ClockCode.INFORMATION);

        assertEquals(Optional.empty(), information.limit(DAYS));
        assertEquals(State.RUNNING, information.state(LocalDate.of(2028, 1, 5), DAYS));
        assertEquals(Optional.empty(), information.nextOn(RECEIVED, DAYS));
    }

    @Test
    @Rule("DL-40")
    void the_year_for_the_ombudsman_begins_with_the_receipt_until_another_day_is_told() {
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 4)),
                clock(here, ClockCode.OMBUDSMAN_FROM_NOTICE).limit(DAYS));
    }

    @Test
    @Rule("DL-40")
    @Rule("R-REF-4")
    void a_withdrawal_does_not_end_the_year_for_the_ombudsman() {
        var withdrawn = clock(here, ClockCode.OMBUDSMAN_FROM_NOTICE, withdrawn(day(1, 6)));

        assertEquals(State.RUNNING, withdrawn.state(day(1, 7), DAYS));
    }

    @Test
    @Rule("DL-11")
    void a_stage_one_that_ran_out_gives_a_right_that_does_not_end_until_it_is_used() {
        var lapsed = new NextStepOffered(ID, NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED, STAGE_1_LAPSED);
        var right = clock(here, ClockCode.STAGE_2_FOR_LATENESS, missed("DL-10", STAGE_1_DUE), lapsed);
        var used = clock(
                here, ClockCode.STAGE_2_FOR_LATENESS, missed("DL-10", STAGE_1_DUE), lapsed, toStageTwo(STAGE_2_ASKED));

        assertEquals(STAGE_1_LAPSED, right.day0());
        assertEquals(State.RUNNING, right.state(LocalDate.of(2028, 1, 5), DAYS));
        assertEquals(State.ENDED, used.state(STAGE_2_ASKED, DAYS));
    }

    @Test
    @Rule("DL-12")
    void after_an_answer_stage_two_is_best_asked_for_in_twenty_working_days_and_may_be_asked_for_later() {
        var advised = clock(here, ClockCode.STAGE_2_REQUEST, answered(day(1, 9)));

        assertEquals(Optional.of(day(2, 6)), advised.limit(DAYS));
        assertEquals(Optional.empty(), advised.missedBy(day(2, 9), DAYS));
        given(accepted(), answered(day(1, 9)))
                .when(new org.heard.procedure.complaint.command.GoingOn.RequestNextStage(
                        ID,
                        org.heard.procedure.complaint.term.Stage.STAGE_2,
                        org.heard.procedure.complaint.term.AskedBy.COMPLAINANT,
                        org.heard.procedure.complaint.term.Means.LETTER,
                        day(6, 1),
                        day(6, 1)))
                .expectEvents(toStageTwo(day(6, 1)));
    }

    private static StatutoryClock clock(Procedures procedures, ClockCode code, ComplaintEvent... more) {
        var facts = new java.util.ArrayList<ComplaintEvent>(List.of(accepted()));
        facts.addAll(Arrays.asList(more));
        return procedures.fold(facts).clocks().clock(code).orElseThrow();
    }

    private static CouncilParameters council(LocalDate from, String acknowledgement) {
        return new CouncilParameters(
                "E09000099", from, Map.of("acknowledgement", Budget.parse(acknowledgement)), Map.of());
    }

    private static Procedures procedures(CouncilParameters... councils) {
        return new Procedures(
                RuleSetFiles.load().with(List.of(councils)),
                List.of(
                        new Statutory(() -> DAYS),
                        new Corporate(() -> DAYS),
                        new Conference(() -> DAYS),
                        new WithoutStages()));
    }
}
