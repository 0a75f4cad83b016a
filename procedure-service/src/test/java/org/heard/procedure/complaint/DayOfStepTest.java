package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Every step carries the day it happened and the day it was recorded (R-CLK-1). */
class DayOfStepTest {

    @Test
    @Rule("R-CLK-1")
    void no_step_is_recorded_before_its_day() {
        refused(
                given(accepted()).when(new AnswerStageOne(ID, WORDS, FINDINGS, day(1, 8), day(1, 7))),
                Refusal.DATE_IN_THE_FUTURE);
        refused(
                given(accepted(ProcedureKind.CORPORATE))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, day(1, 8), day(1, 7))),
                Refusal.DATE_IN_THE_FUTURE);
    }

    @Test
    void no_step_happens_before_the_complaint() {
        refused(
                given(accepted()).when(new AnswerStageOne(ID, WORDS, FINDINGS, day(1, 2), day(1, 7))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void no_step_of_a_stage_happens_before_the_stage() {
        refused(
                given(inStageTwo())
                        .when(new IssueAdjudication(
                                ID, WORDS, FINDINGS, DECISIONS, java.util.List.of(), day(2, 6), day(2, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void a_complaint_outside_the_statutory_procedure_takes_none_of_its_steps() {
        refused(
                given(accepted(ProcedureKind.CONFERENCE))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, day(1, 7), day(1, 7))),
                Refusal.NOT_THE_STATUTORY_PROCEDURE);
    }
}
