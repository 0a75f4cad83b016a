package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.CORPORATE_ANSWER;

import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.appointment.Involvements;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.StageOneStep;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** Stage 1 of the corporate procedure (Complaint Handling Code 6.2-6.8). */
final class StageOne {

    private StageOne() {}

    static List<ComplaintEvent> decide(StageOneStep step, Progress progress, WorkingDays days) {
        mustBeOpen(progress);
        return switch (step) {
            case AnswerStageOne answer -> answer(answer, progress);
            case ExtendResponseTime more ->
                List.of(MoreTime.of(
                        Stage.STAGE_1,
                        CORPORATE_ANSWER,
                        more.id(),
                        more.reason(),
                        more.respondBy(),
                        more.happenedOn(),
                        more.recordedOn(),
                        progress,
                        days));
        };
    }

    static void mustBeOpen(Progress progress) {
        Refusal.STAGE_1_OVER.when(progress.stage() != Stage.STAGE_1);
        Refusal.STAGE_1_ALREADY_ANSWERED.when(progress.has(StageOneAnswered.class));
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
    }

    private static List<ComplaintEvent> answer(AnswerStageOne step, Progress progress) {
        Refusal.NOBODY_NAMED_TO_ANSWER.when(
                Answerers.of(Stage.STAGE_1, progress).isEmpty());
        PointsLedger.of(progress).mustAllBeAnsweredBy(step.findings());
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(new StageOneAnswered(step.id(), step.words(), step.findings(), step.happenedOn(), step.recordedOn()));
        facts.addAll(Involvements.answeredStageOne(step, step.answeredBy(), progress));
        if (!progress.has(NextStepOffered.class)) {
            facts.add(new NextStepOffered(
                    step.id(), NextStep.STAGE_2, OfferReason.ANSWERED, step.happenedOn(), step.recordedOn()));
        }
        return facts;
    }
}
