package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heard.procedure.appointment.Involvements;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.StageOneStep;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** Stage 1, local resolution (SI 2006/1738 regs 14, 15). */
final class StageOne {

    private StageOne() {}

    static List<ComplaintEvent> decide(StageOneStep step, Progress progress, WorkingDays days) {
        Refusal.STAGE_1_OVER.when(progress.stage() != Stage.STAGE_1);
        Refusal.STAGE_1_ALREADY_ANSWERED.when(
                progress.has(StageOneAnswered.class) || progress.has(StageOneResolved.class));
        return switch (step) {
            case AnswerStageOne answer -> answer(answer, progress);
            case ExtendResponseTime extension -> List.of(extend(extension, progress, days));
        };
    }

    private static List<ComplaintEvent> answer(AnswerStageOne step, Progress progress) {
        PointsLedger.owed(progress).mustAllBeAnsweredBy(step.findings());
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(new StageOneAnswered(step.id(), step.words(), step.findings(), step.happenedOn(), step.recordedOn()));
        facts.addAll(Involvements.answeredStageOne(step, step.answeredBy(), progress));
        if (!progress.has(NextStepOffered.class)) {
            facts.add(new NextStepOffered(
                    step.id(), NextStep.STAGE_2, OfferReason.ANSWERED, step.happenedOn(), step.recordedOn()));
        }
        return facts;
    }

    private static ResponseTimeExtended extend(ExtendResponseTime step, Progress progress, WorkingDays days) {
        var wanted = new Extended(STAGE_1_ANSWER, step.reason().code(), step.respondBy(), step.happenedOn());
        progress.clocks().whyNotExtend(wanted, days).ifPresent(StageOne::refuse);
        return new ResponseTimeExtended(
                step.id(),
                step.reason(),
                progress.clocks().dueOn(STAGE_1_ANSWER, days),
                step.respondBy(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static void refuse(String code) {
        throw Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an extension refused under an unknown code: " + code))
                .refused();
    }
}
