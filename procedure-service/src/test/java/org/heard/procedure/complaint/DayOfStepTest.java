package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageThreeStep.ArrangePanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageThreeStep.SendPanelReport;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Every step carries the day it happened and the day it was recorded (R-CLK-1). */
class DayOfStepTest {

    @Test
    @Rule("R-CLK-1")
    void no_step_is_recorded_before_its_day() {
        refused(
                given(accepted()).when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 8), day(1, 7))),
                Refusal.DATE_IN_THE_FUTURE);
        refused(
                given(accepted(ProcedureKind.CORPORATE))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 8), day(1, 7))),
                Refusal.DATE_IN_THE_FUTURE);
    }

    @Test
    void no_step_happens_before_the_complaint() {
        refused(
                given(accepted()).when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 2), day(1, 7))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void no_step_of_a_stage_happens_before_the_stage() {
        refused(
                given(inStageTwo())
                        .when(new IssueAdjudication(ID, WORDS, FINDINGS, DECISIONS, List.of(), day(2, 6), day(2, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void a_complaint_outside_the_statutory_procedure_takes_none_of_its_steps() {
        refused(
                given(accepted(ProcedureKind.CONFERENCE))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 7), day(1, 7))),
                Refusal.NOT_THE_STATUTORY_PROCEDURE);
    }

    @Test
    void nobody_goes_on_before_the_stage_began_or_its_answer() {
        refused(
                given(accepted())
                        .when(new RequestNextStage(
                                ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.PHONE, day(1, 2), day(1, 6))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(afterStageTwo())
                        .when(new RequestNextStage(
                                ID,
                                Stage.STAGE_3,
                                AskedBy.COMPLAINANT,
                                Means.PHONE,
                                ADJUDICATED.minusDays(1),
                                ADJUDICATION_RECEIVED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void no_step_of_stage_three_happens_before_the_one_it_follows() {
        refused(
                given(inStageThree()).when(new ArrangePanel(ID, PANEL_DUE, STAGE_3_ASKED.minusDays(1), STAGE_3_ASKED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        var met = and(inStageThree(), panelArranged(day(6, 15), day(7, 13)), panelHeld(day(7, 13)));
        refused(
                given(met).when(new SendPanelReport(ID, day(7, 12), WORDS, day(7, 12), day(7, 14))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(and(met, panelReported(day(7, 17))))
                        .when(new IssueFinalResponse(ID, WORDS, FINDINGS, List.of(), day(7, 16), day(7, 17))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("R-S2-5")
    void a_delay_told_before_the_statement_is_agreed_is_told_for_both_measures() {
        var told = new DelayTold(ID, DelayReason.COMPLEXITY, ADJUDICATED, day(2, 20), day(2, 20));
        assertTrue(isTold(told, new StatementAgreed(ID, 1, WORDS, day(2, 23), day(2, 23))));
        assertFalse(isTold(new StatementAgreed(ID, 1, WORDS, day(2, 23), day(2, 23))));
    }

    private static boolean isTold(ComplaintEvent... more) {
        var facts = Stream.concat(Stream.of(inStageTwo()).map(ComplaintEvent.class::cast), Stream.of(more))
                .toList();
        return PROCEDURES
                .fold(facts)
                .clocks()
                .clock(ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT)
                .orElseThrow()
                .ended()
                .isPresent();
    }
}
