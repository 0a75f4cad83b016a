package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.LocalResolutionStep.AgreeLongerWait;
import org.heard.procedure.complaint.command.LocalResolutionStep.DeclineAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.EndAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.OfferAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.ResolveStageOne;
import org.heard.procedure.complaint.command.LocalResolutionStep.SkipStageOne;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionDeclined;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionEnded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionOffered;
import org.heard.procedure.complaint.event.LocalResolutionEvent.LongerWaitAgreed;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneSkipped;
import org.heard.procedure.complaint.term.AlternativeResolution;
import org.heard.procedure.complaint.term.AlternativeResult;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class LocalResolutionTest {

    @Test
    @Rule("R-S1-1")
    @Rule("R-S1-3")
    @Rule("R-S1-4")
    void agreed_terms_are_written_out_and_stage_two_stays_open() {
        given(accepted())
                .when(new ResolveStageOne(ID, AskedBy.COMPLAINANT, WORDS, null, day(1, 9), day(1, 9)))
                .expectEvents(resolved(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
        given(accepted(), resolved(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)))
                .when(stageTwo(day(1, 12)))
                .expectEvents(escalated(day(1, 12)));
    }

    @Test
    @Rule("R-S1-3")
    void terms_end_the_limit_of_stage_one() {
        var progress = PROCEDURES.fold(List.of(accepted(), resolved(day(1, 9))));
        assertEquals(
                day(1, 9),
                progress.clocks()
                        .clock(ClockCode.STAGE_1_ANSWER)
                        .orElseThrow()
                        .ended()
                        .orElseThrow()
                        .on());
        assertTrue(progress.clocks().clock(ClockCode.STAGE_2_REQUEST).isPresent());
    }

    @Test
    @Rule("R-S1-3")
    void what_is_resolved_needs_no_answer_and_what_is_answered_no_terms() {
        refused(
                given(accepted(), resolved(day(1, 9)))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 9), day(1, 9))),
                Refusal.STAGE_1_ALREADY_ANSWERED);
        refused(
                given(accepted(), answered(day(1, 9)))
                        .when(new ResolveStageOne(ID, AskedBy.COMPLAINANT, WORDS, null, day(1, 9), day(1, 9))),
                Refusal.STAGE_1_ALREADY_ANSWERED);
        refused(
                given(inStageTwo())
                        .when(new ResolveStageOne(ID, AskedBy.COMPLAINANT, WORDS, null, day(2, 10), day(2, 10))),
                Refusal.STAGE_1_OVER);
    }

    @Test
    @Rule("DL-10")
    void a_complaint_resolved_after_it_lapsed_keeps_the_breach() {
        given(accepted())
                .when(new ResolveStageOne(ID, AskedBy.COMPLAINANT, WORDS, null, day(1, 22), day(1, 22)))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE, day(1, 22)),
                        new NextStepOffered(ID, NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED, day(1, 22)),
                        resolved(day(1, 22)));
    }

    @Test
    @Rule("R-S1-5")
    @Rule("DL-11")
    void who_was_let_down_may_choose_to_wait_and_change_their_mind() {
        var waits = new LongerWaitAgreed(ID, AskedBy.COMPLAINANT, day(1, 30), day(1, 21), day(1, 21));
        given(lapsed())
                .when(new AgreeLongerWait(ID, AskedBy.COMPLAINANT, day(1, 30), day(1, 21), day(1, 21)))
                .expectEvents(waits);
        var progress = PROCEDURES.fold(java.util.stream.Stream.concat(
                        java.util.Arrays.stream(lapsed())
                                .map(fact -> (org.heard.procedure.complaint.event.ComplaintEvent) fact),
                        java.util.stream.Stream.of(waits))
                .toList());
        assertEquals(
                day(1, 30),
                progress.clocks()
                        .clock(ClockCode.STAGE_2_FOR_LATENESS)
                        .orElseThrow()
                        .day0());
        given(and(lapsed(), waits)).when(stageTwo(day(1, 23))).expectEvents(escalated(day(1, 23)));
    }

    @Test
    @Rule("R-S1-5")
    void nobody_waits_longer_before_the_limit_has_passed_nor_for_a_day_that_was() {
        refused(
                given(accepted())
                        .when(new AgreeLongerWait(ID, AskedBy.COMPLAINANT, day(1, 30), day(1, 16), day(1, 16))),
                Refusal.WAIT_FOLLOWS_A_LAPSE);
        refused(
                given(lapsed()).when(new AgreeLongerWait(ID, AskedBy.COMPLAINANT, day(1, 21), day(1, 21), day(1, 21))),
                Refusal.WAIT_ENDS_IN_THE_PAST);
    }

    @Test
    @Rule("R-TRI-7")
    void stage_one_is_skipped_when_both_agree() {
        given(accepted())
                .when(skip(day(1, 6), day(1, 7)))
                .expectEvents(
                        new StageOneSkipped(ID, AskedBy.COMPLAINANT, day(1, 6), day(1, 7), WORDS, day(1, 7), day(1, 7)),
                        new StageEscalated(
                                ID,
                                Stage.STAGE_1,
                                Stage.STAGE_2,
                                AskedBy.COMPLAINANT,
                                Means.PHONE,
                                false,
                                null,
                                day(1, 7),
                                day(1, 7)));
    }

    @Test
    @Rule("R-TRI-7")
    void nobody_skips_it_alone() {
        refused(given(accepted()).when(skip(null, day(1, 7))), Refusal.BOTH_MUST_AGREE);
        refused(given(accepted()).when(skip(day(1, 6), null)), Refusal.BOTH_MUST_AGREE);
        refused(given(accepted()).when(skip(day(1, 6), day(1, 8))), Refusal.BOTH_MUST_AGREE);
        refused(given(lapsed()).when(skip(day(1, 6), day(1, 7))), Refusal.NOTHING_TO_SKIP);
    }

    @Test
    @Rule("R-S1-6")
    void mediation_stops_no_clock_and_replaces_no_stage() {
        var offered = new AlternativeResolutionOffered(ID, AlternativeResolution.MEDIATION, day(1, 7), day(1, 7));
        given(accepted())
                .when(new OfferAlternativeResolution(ID, AlternativeResolution.MEDIATION, day(1, 7), day(1, 7)))
                .expectEvents(offered);
        given(accepted(), offered)
                .when(new CheckDeadlines(ID, STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED));
        given(and(lapsed(), offered)).when(stageTwo(day(1, 23))).expectEvents(escalated(day(1, 23)));
    }

    @Test
    @Rule("R-S1-6")
    void who_declines_it_loses_nothing() {
        var offered = new AlternativeResolutionOffered(ID, AlternativeResolution.MEETING, day(1, 7), day(1, 7));
        var declined = new AlternativeResolutionDeclined(ID, AskedBy.ADVOCATE, day(1, 8), day(1, 8));
        given(accepted(), offered)
                .when(new DeclineAlternativeResolution(ID, AskedBy.ADVOCATE, day(1, 8), day(1, 8)))
                .expectEvents(declined);
        given(and(lapsed(), offered, declined)).when(stageTwo(day(1, 23))).expectEvents(escalated(day(1, 23)));
    }

    @Test
    @Rule("R-S1-6")
    void it_is_offered_once_at_a_time_and_ends() {
        var offered = new AlternativeResolutionOffered(ID, AlternativeResolution.MEETING, day(1, 7), day(1, 7));
        var ended = new AlternativeResolutionEnded(ID, AlternativeResult.NOT_AGREED, day(1, 9), day(1, 9));
        refused(
                given(accepted(), offered)
                        .when(new OfferAlternativeResolution(ID, AlternativeResolution.MEETING, day(1, 8), day(1, 8))),
                Refusal.ALTERNATIVE_RESOLUTION_OPEN);
        given(accepted(), offered)
                .when(new EndAlternativeResolution(ID, AlternativeResult.NOT_AGREED, day(1, 9), day(1, 9)))
                .expectEvents(ended);
        refused(
                given(accepted(), offered, ended)
                        .when(new DeclineAlternativeResolution(ID, AskedBy.ADVOCATE, day(1, 9), day(1, 9))),
                Refusal.NO_ALTERNATIVE_RESOLUTION);
    }

    @Test
    @Rule("R-S1-5")
    void who_is_past_stage_one_or_has_their_answer_waits_for_none() {
        refused(
                given(inStageTwo())
                        .when(new AgreeLongerWait(ID, AskedBy.COMPLAINANT, day(2, 20), day(2, 10), day(2, 10))),
                Refusal.STAGE_1_OVER);
        refused(
                given(and(lapsed(), answered(day(1, 21))))
                        .when(new AgreeLongerWait(ID, AskedBy.COMPLAINANT, day(1, 30), day(1, 22), day(1, 22))),
                Refusal.STAGE_1_ALREADY_ANSWERED);
    }

    @Test
    @Rule("R-S1-5")
    void a_wait_recorded_after_the_lapse_was_still_not_agreed_before_it() {
        refused(
                given(lapsed()).when(new AgreeLongerWait(ID, AskedBy.COMPLAINANT, day(1, 30), day(1, 16), day(1, 21))),
                Refusal.WAIT_FOLLOWS_A_LAPSE);
    }

    @Test
    @Rule("R-TRI-7")
    void what_is_over_is_not_skipped() {
        refused(
                given(inStageTwo())
                        .when(new SkipStageOne(
                                ID,
                                AskedBy.COMPLAINANT,
                                Means.PHONE,
                                day(1, 6),
                                day(1, 7),
                                WORDS,
                                day(2, 10),
                                day(2, 10))),
                Refusal.STAGE_1_OVER);
    }

    @Test
    @Rule("R-S1-6")
    void only_what_was_offered_ends_and_after_a_no_it_may_be_offered_again() {
        var offered = new AlternativeResolutionOffered(ID, AlternativeResolution.MEETING, day(1, 7), day(1, 7));
        var declined = new AlternativeResolutionDeclined(ID, AskedBy.ADVOCATE, day(1, 8), day(1, 8));
        refused(
                given(accepted())
                        .when(new EndAlternativeResolution(ID, AlternativeResult.NOT_AGREED, day(1, 9), day(1, 9))),
                Refusal.NO_ALTERNATIVE_RESOLUTION);
        refused(
                given(accepted(), offered, declined)
                        .when(new EndAlternativeResolution(ID, AlternativeResult.NOT_AGREED, day(1, 9), day(1, 9))),
                Refusal.NO_ALTERNATIVE_RESOLUTION);
        refused(
                given(accepted(), offered)
                        .when(new DeclineAlternativeResolution(ID, AskedBy.ADVOCATE, day(1, 6), day(1, 8))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        given(accepted(), offered, declined)
                .when(new OfferAlternativeResolution(ID, AlternativeResolution.MEDIATION, day(1, 9), day(1, 9)))
                .expectEvents(
                        new AlternativeResolutionOffered(ID, AlternativeResolution.MEDIATION, day(1, 9), day(1, 9)));
    }

    private static Object[] lapsed() {
        return new Object[] {
            accepted(), missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED)
        };
    }

    private static StageOneResolved resolved(LocalDate day) {
        return new StageOneResolved(ID, AskedBy.COMPLAINANT, WORDS, day, day);
    }

    private static SkipStageOne skip(LocalDate person, LocalDate council) {
        return new SkipStageOne(ID, AskedBy.COMPLAINANT, Means.PHONE, person, council, WORDS, day(1, 7), day(1, 7));
    }

    private static RequestNextStage stageTwo(LocalDate day) {
        return new RequestNextStage(ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.PHONE, day, day);
    }

    private static StageEscalated escalated(LocalDate day) {
        return new StageEscalated(
                ID, Stage.STAGE_1, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.PHONE, false, null, day, day);
    }
}
