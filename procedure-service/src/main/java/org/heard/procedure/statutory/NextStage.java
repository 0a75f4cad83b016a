package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import java.util.List;
import org.heard.kit.problem.Refused;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.GoingOn;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/**
 * Going on to the next stage. Once stage 1 is over there is no ground to refuse stage 2 (R-S2-9): not that there is nothing to
 * add, not that no form was filled in, not that much time has passed.
 */
final class NextStage {

    private NextStage() {}

    static List<ComplaintEvent> decide(GoingOn step, Progress progress, WorkingDays days) {
        return switch (step) {
            case RequestNextStage request -> List.of(request(request, progress, days));
            case AskForNextStage ask -> ask(ask, progress, days);
        };
    }

    private static ComplaintEvent request(RequestNextStage step, Progress progress, WorkingDays days) {
        mustBeNext(step.to(), progress);
        mustBeOpen(step, progress, days);
        Refusal.PANEL_REQUEST_UNDECIDED.when(Panels.undecided(progress).isPresent());
        if (step.to() == Stage.STAGE_3 && isLate(step, progress, days)) {
            return new LatePanelRequested(
                    step.id(), step.askedBy(), step.means(), null, step.happenedOn(), step.recordedOn());
        }
        return new StageEscalated(
                step.id(),
                progress.stage(),
                step.to(),
                step.askedBy(),
                step.means(),
                false,
                null,
                step.happenedOn(),
                step.recordedOn());
    }

    /** Whoever asks for a panel too late by text is told that the council decides, and their request is on record for it. */
    private static List<ComplaintEvent> ask(AskForNextStage step, Progress progress, WorkingDays days) {
        var answer = answer(step, progress, days);
        var late = answer instanceof AskRefused it && it.code().equals(Refusal.PANEL_REQUEST_LATE.code());
        return late && Panels.undecided(progress).isEmpty()
                ? List.of(
                        new LatePanelRequested(
                                step.id(),
                                AskedBy.COMPLAINANT,
                                step.means(),
                                step.causeId(),
                                step.happenedOn(),
                                step.recordedOn()),
                        answer)
                : List.of(answer);
    }

    private static ComplaintEvent answer(AskForNextStage step, Progress progress, WorkingDays days) {
        try {
            var to = progress.stage().next().orElseThrow(Refusal.NO_FURTHER_STAGE::refused);
            mustBeOpen(step, progress, days);
            Refusal.PANEL_REQUEST_LATE.when(to == Stage.STAGE_3 && isLate(step, progress, days));
            return new StageEscalated(
                    step.id(),
                    progress.stage(),
                    to,
                    AskedBy.COMPLAINANT,
                    step.means(),
                    false,
                    step.causeId(),
                    step.happenedOn(),
                    step.recordedOn());
        } catch (Refused refused) {
            return new AskRefused(
                    step.id(), "next-stage", refused.code(), step.causeId(), step.happenedOn(), step.recordedOn());
        }
    }

    private static void mustBeNext(Stage wanted, Progress progress) {
        Refusal.NO_SUCH_STAGE_TO_ASK_FOR.when(wanted == Stage.STAGE_1);
        Refusal.STAGE_ALREADY_REACHED.when(wanted.compareTo(progress.stage()) <= 0);
        Refusal.STAGE_3_FOLLOWS_STAGE_2.when(wanted == Stage.STAGE_3 && progress.stage() == Stage.STAGE_1);
    }

    private static void mustBeOpen(GoingOn step, Progress progress, WorkingDays days) {
        EveryProcedure.mustStand(progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        switch (progress.stage()) {
            case STAGE_1 -> Refusal.STAGE_1_STILL_OPEN.when(!isStageOneOver(step, progress, days));
            case STAGE_2 -> {
                var answer = progress.last(AdjudicationIssued.class);
                Refusal.STAGE_2_STILL_OPEN.when(answer.isEmpty());
                answer.ifPresent(issued -> EveryProcedure.mustNotPrecede(step.happenedOn(), issued.happenedOn()));
            }
            case STAGE_3 -> throw Refusal.NO_FURTHER_STAGE.refused();
        }
    }

    private static boolean isStageOneOver(GoingOn step, Progress progress, WorkingDays days) {
        var answered = progress.facts().stream()
                .filter(fact -> fact instanceof StageOneAnswered || fact instanceof StageOneResolved)
                .anyMatch(answer -> !answer.happenedOn().isAfter(step.happenedOn()));
        return answered
                || progress.clocks()
                        .clock(STAGE_1_ANSWER)
                        .flatMap(clock -> clock.limit(days))
                        .filter(step.happenedOn()::isAfter)
                        .isPresent();
    }

    private static boolean isLate(GoingOn step, Progress progress, WorkingDays days) {
        return progress.clocks()
                .clock(PANEL_REQUEST)
                .flatMap((StatutoryClock window) -> window.limit(days))
                .filter(step.happenedOn()::isAfter)
                .isPresent();
    }
}
