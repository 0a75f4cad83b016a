package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.Ending.Claim;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferToOmbudsmanTest {

    private static final UUID REFERRAL = new UUID(0, 7);
    private static final Set<EarlyReferralCondition> ALL = EnumSet.allOf(EarlyReferralCondition.class);
    private static final LocalDate SIGNED = day(5, 18);

    @Test
    void a_complete_procedure_may_be_referred_once() {
        var referred = referred(Ground.PROCEDURE_COMPLETE, null, Stage.STAGE_3, day(8, 18));
        given(complete()).when(refer(new ProcedureComplete(), day(8, 18))).expectEvents(referred);
        refused(
                given(and(complete(), referred)).when(refer(new ProcedureComplete(), day(8, 19))),
                Refusal.ALREADY_REFERRED);
    }

    @Test
    void an_incomplete_procedure_is_not_complete() {
        refused(given(inStageThree()).when(refer(new ProcedureComplete(), day(6, 9))), Refusal.PROCEDURE_NOT_COMPLETE);
    }

    @Test
    @Rule("R-REF-1")
    @Rule("R-REF-2")
    void an_early_referral_meets_all_conditions_and_is_signed_by_both() {
        given(afterStageTwo())
                .when(refer(new EarlyReferral(ALL, SIGNED, SIGNED), SIGNED))
                .expectEvents(new ReferredToOmbudsman(
                        ID,
                        REFERRAL,
                        Ground.EARLY_REFERRAL,
                        null,
                        Stage.STAGE_2,
                        true,
                        RECEIVED,
                        List.of(EarlyReferralCondition.values()),
                        SIGNED,
                        SIGNED,
                        SIGNED,
                        SIGNED));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-REF-2")
    @Rule("R-REF-3")
    void without_any_one_condition_the_panel_meets(EarlyReferralCondition missing) {
        var met = EnumSet.complementOf(EnumSet.of(missing));
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(met, SIGNED, SIGNED), SIGNED)),
                Refusal.EARLY_REFERRAL_CONDITIONS_NOT_MET);
    }

    @Test
    @Rule("R-REF-2")
    void where_the_adjudication_upholds_nothing_no_tick_makes_it_otherwise() {
        var nothing = List.of(new PointFinding(1, Finding.NOT_UPHELD, null, WORDS));
        var answered = and(
                inStageTwo(),
                new AdjudicationIssued(ID, WORDS, nothing, DECISIONS, ADJUDICATED, ADJUDICATED),
                adjudicationReceived(ADJUDICATION_RECEIVED));
        refused(
                given(answered).when(refer(new EarlyReferral(ALL, SIGNED, SIGNED), SIGNED)),
                Refusal.EARLY_REFERRAL_CONDITIONS_NOT_MET);
    }

    @Test
    @Rule("R-REF-3")
    void without_either_signature_the_panel_meets() {
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, null, SIGNED), SIGNED)),
                Refusal.EARLY_REFERRAL_NOT_SIGNED);
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, SIGNED, null), SIGNED)),
                Refusal.EARLY_REFERRAL_NOT_SIGNED);
    }

    @Test
    @Rule("R-REF-2")
    @Rule("R-REF-3")
    void nobody_signs_a_panel_away_before_they_know_the_adjudication() {
        var before = ADJUDICATED.minusDays(1);
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, SIGNED, before), SIGNED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, before, SIGNED), SIGNED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        given(afterStageTwo())
                .when(refer(new EarlyReferral(ALL, ADJUDICATED, ADJUDICATED), SIGNED))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_early_referral_comes_between_adjudication_and_panel() {
        var early = new EarlyReferral(ALL, SIGNED, SIGNED);
        refused(given(accepted()).when(refer(early, day(1, 6))), Refusal.STAGE_2_NOT_BEGUN);
        refused(given(inStageTwo()).when(refer(early, day(2, 10))), Refusal.STAGE_2_STILL_OPEN);
        refused(given(inStageThree()).when(refer(early, day(6, 9))), Refusal.STAGE_2_OVER);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-REF-4")
    void an_own_approach_is_never_refused(ApproachReason because) {
        for (var story : new Object[][] {{accepted()}, inStageTwo(), afterStageTwo(), inStageThree(), complete()}) {
            given(story).when(refer(new OwnApproach(because), day(12, 1))).expectSuccessfulHandlerExecution();
        }
        given(accepted(), withdrawn(day(1, 6)))
                .when(refer(new OwnApproach(because), day(1, 7)))
                .expectEvents(referred(Ground.OWN_APPROACH, because, Stage.STAGE_1, day(1, 7)));
        given(accepted(ProcedureKind.CORPORATE))
                .when(refer(new OwnApproach(because), day(1, 7)))
                .expectEvents(referred(Ground.OWN_APPROACH, because, null, day(1, 7)));
    }

    /** Norfolk 25 001 573: after stage 2 it was reasonable to ask for the panel first. */
    @Test
    @Rule("R-AFT-3")
    void the_council_sends_nobody_there_who_can_still_ask_for_a_panel() {
        refused(given(afterStageTwo()).when(refer(new ProcedureComplete(), SIGNED)), Refusal.PROCEDURE_NOT_COMPLETE);
        given(afterStageTwo())
                .when(refer(new OwnApproach(ApproachReason.OTHER), SIGNED))
                .expectEvents(referred(Ground.OWN_APPROACH, ApproachReason.OTHER, Stage.STAGE_2, SIGNED));
    }

    @Test
    @Rule("R-S2-8")
    void a_missed_limit_of_stage_two_opens_the_way_there_before_any_answer() {
        var late = and(inStageTwo(), missed("DL-22/request", DELAY_DUE), missed("DL-21/request", STAGE_2_DUE));
        given(late)
                .when(refer(new OwnApproach(ApproachReason.DELAY), day(5, 15)))
                .expectEvents(referred(Ground.OWN_APPROACH, ApproachReason.DELAY, Stage.STAGE_2, day(5, 15)));
    }

    @Test
    @Rule("R-REF-4")
    void an_own_approach_stops_no_clock() {
        given(and(inStageTwo(), referred(Ground.OWN_APPROACH, ApproachReason.DELAY, Stage.STAGE_2, day(2, 10))))
                .when(new CheckDeadlines(ID, day(3, 17)))
                .expectEvents(missed("DL-22/request", DELAY_DUE));
    }

    @Test
    @Rule("R-REF-3")
    void what_ended_before_its_last_answer_is_not_referred_as_complete_nor_early() {
        var rejected = new ComplaintRejected(ID, RejectionGround.STAFF_MATTER, WORDS, day(1, 6), day(1, 6));
        refused(
                given(accepted(), withdrawn(day(1, 6))).when(refer(new ProcedureComplete(), day(1, 7))),
                Refusal.COMPLAINT_WITHDRAWN);
        refused(
                given(accepted(), rejected).when(refer(new ProcedureComplete(), day(1, 7))),
                Refusal.COMPLAINT_REJECTED);
        refused(
                given(and(afterStageTwo(), withdrawn(SIGNED)))
                        .when(refer(new EarlyReferral(ALL, SIGNED, SIGNED), SIGNED)),
                Refusal.COMPLAINT_WITHDRAWN);
    }

    @Test
    @Rule("R-REF-1")
    void a_referral_follows_the_answer_that_it_is_about() {
        refused(
                given(complete()).when(refer(new ProcedureComplete(), RESPONSE_DUE.minusDays(1))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        var before = ADJUDICATED.minusDays(1);
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, before, before), before)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("R-REF-3")
    void nobody_has_signed_tomorrow() {
        var tomorrow = SIGNED.plusDays(1);
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, tomorrow, SIGNED), SIGNED)),
                Refusal.DATE_IN_THE_FUTURE);
        refused(
                given(afterStageTwo()).when(refer(new EarlyReferral(ALL, SIGNED, tomorrow), SIGNED)),
                Refusal.DATE_IN_THE_FUTURE);
    }

    @Test
    @Rule("R-REF-1")
    void an_early_referral_is_made_once_and_takes_the_place_of_the_panel() {
        var early = new ReferredToOmbudsman(
                ID,
                REFERRAL,
                Ground.EARLY_REFERRAL,
                null,
                Stage.STAGE_2,
                true,
                RECEIVED,
                List.of(EarlyReferralCondition.values()),
                SIGNED,
                SIGNED,
                SIGNED,
                SIGNED);
        refused(
                given(and(afterStageTwo(), early)).when(refer(new EarlyReferral(ALL, SIGNED, SIGNED), day(5, 19))),
                Refusal.ALREADY_REFERRED);
        assertTrue(panelRequestEnds(early));
        assertFalse(panelRequestEnds(referred(Ground.OWN_APPROACH, ApproachReason.OTHER, Stage.STAGE_2, SIGNED)));
    }

    private static boolean panelRequestEnds(ReferredToOmbudsman referral) {
        var facts = Stream.of(and(afterStageTwo(), referral))
                .map(ComplaintEvent.class::cast)
                .toList();
        return PROCEDURES
                .fold(facts)
                .clocks()
                .clock(ClockCode.PANEL_REQUEST)
                .orElseThrow()
                .ended()
                .isPresent();
    }

    private static ReferToOmbudsman refer(Claim claim, LocalDate day) {
        return new ReferToOmbudsman(ID, REFERRAL, claim, day, day);
    }

    private static ReferredToOmbudsman referred(Ground ground, ApproachReason because, Stage stage, LocalDate day) {
        return new ReferredToOmbudsman(
                ID, REFERRAL, ground, because, stage, true, RECEIVED, List.of(), null, null, day, day);
    }
}
