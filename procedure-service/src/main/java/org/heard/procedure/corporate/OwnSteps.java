package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_ANSWER;

import java.util.List;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.CorporateStep;
import org.heard.procedure.complaint.command.CorporateStep.AcknowledgeStage;
import org.heard.procedure.complaint.command.CorporateStep.AgreeAdjustment;
import org.heard.procedure.complaint.command.CorporateStep.AnswerStageTwo;
import org.heard.procedure.complaint.command.CorporateStep.CarryOutAction;
import org.heard.procedure.complaint.command.CorporateStep.ExplainDelay;
import org.heard.procedure.complaint.command.CorporateStep.ExtendStageTwo;
import org.heard.procedure.complaint.command.CorporateStep.NameAnswerer;
import org.heard.procedure.complaint.command.CorporateStep.PromiseAction;
import org.heard.procedure.complaint.command.CorporateStep.RefuseToConsider;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.CorporateEvent.ActionCarriedOut;
import org.heard.procedure.complaint.event.CorporateEvent.ActionPromised;
import org.heard.procedure.complaint.event.CorporateEvent.AdjustmentAgreed;
import org.heard.procedure.complaint.event.CorporateEvent.AnswererNamed;
import org.heard.procedure.complaint.event.CorporateEvent.LatenessExplained;
import org.heard.procedure.complaint.event.CorporateEvent.StageAcknowledged;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** The steps that only the corporate procedure has. */
final class OwnSteps {

    private OwnSteps() {}

    static List<ComplaintEvent> decide(CorporateStep step, Progress progress, WorkingDays days) {
        return switch (step) {
            case AcknowledgeStage acknowledgement -> List.of(acknowledge(acknowledgement, progress));
            case NameAnswerer naming -> List.of(name(naming, progress));
            case ExtendStageTwo more -> List.of(extend(more, progress, days));
            case AnswerStageTwo answer -> answer(answer, progress);
            case RefuseToConsider refusal -> NotConsidered.decide(refusal, progress, days);
            case ExplainDelay delay -> List.of(explain(delay, progress));
            case AgreeAdjustment adjustment -> List.of(agree(adjustment));
            case PromiseAction promise -> List.of(promise(promise));
            case CarryOutAction action -> List.of(carryOut(action, progress));
        };
    }

    /** The stage that runs, and has no answer yet. */
    static void mustBeOpen(Stage stage, Progress progress) {
        switch (stage) {
            case STAGE_1 -> StageOne.mustBeOpen(progress);
            case STAGE_2 -> {
                Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() != Stage.STAGE_2);
                Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
            }
            case STAGE_3 -> throw Refusal.NO_FURTHER_STAGE.refused();
        }
    }

    private static StageAcknowledged acknowledge(AcknowledgeStage step, Progress progress) {
        mustBeOpen(step.stage(), progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        Refusal.STAGE_ALREADY_ACKNOWLEDGED.when(progress.inThisProcedure()
                .anyMatch(fact -> fact instanceof StageAcknowledged done && done.stage() == step.stage()));
        return new StageAcknowledged(step.id(), step.stage(), step.happenedOn(), step.recordedOn());
    }

    /** Somebody else than who answered stage 1 (CODE-11). */
    private static AnswererNamed name(NameAnswerer step, Progress progress) {
        mustBeOpen(step.stage(), progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        Refusal.ANSWERED_THE_STAGE_BEFORE.when(step.stage() == Stage.STAGE_2
                && Answerers.of(Stage.STAGE_1, progress).contains(step.person()));
        return new AnswererNamed(step.id(), step.stage(), step.person(), step.happenedOn(), step.recordedOn());
    }

    private static ComplaintEvent extend(ExtendStageTwo step, Progress progress, WorkingDays days) {
        mustBeOpen(Stage.STAGE_2, progress);
        return MoreTime.of(
                Stage.STAGE_2,
                CORPORATE_STAGE_2_ANSWER,
                step.id(),
                step.reason(),
                step.respondBy(),
                step.happenedOn(),
                step.recordedOn(),
                progress,
                days);
    }

    private static List<ComplaintEvent> answer(AnswerStageTwo step, Progress progress) {
        mustBeOpen(Stage.STAGE_2, progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        Refusal.NOBODY_NAMED_TO_ANSWER.when(
                Answerers.of(Stage.STAGE_2, progress).isEmpty());
        PointsLedger.of(progress).mustAllBeAnsweredBy(step.findings());
        return List.of(
                new StageTwoAnswered(step.id(), step.words(), step.findings(), step.happenedOn(), step.recordedOn()),
                new NextStepOffered(
                        step.id(),
                        NextStep.OMBUDSMAN,
                        OfferReason.FINAL_RESPONSE,
                        step.happenedOn(),
                        step.recordedOn()));
    }

    /** It moves no clock: who is told why has an explanation, not more patience than the Code asks for. */
    private static LatenessExplained explain(ExplainDelay step, Progress progress) {
        mustBeOpen(progress.stage(), progress);
        Refusal.ANSWER_BY_IN_THE_PAST.when(step.answerBy().isBefore(step.happenedOn()));
        return new LatenessExplained(
                step.id(), progress.stage(), step.reason(), step.answerBy(), step.happenedOn(), step.recordedOn());
    }

    private static AdjustmentAgreed agree(AgreeAdjustment step) {
        Refusal.REVIEW_DAY_IN_THE_PAST.when(!step.reviewOn().isAfter(step.happenedOn()));
        return new AdjustmentAgreed(step.id(), step.words(), step.reviewOn(), step.happenedOn(), step.recordedOn());
    }

    private static ActionPromised promise(PromiseAction step) {
        Refusal.ACTION_DUE_IN_THE_PAST.when(step.dueOn().isBefore(step.happenedOn()));
        return new ActionPromised(
                step.id(),
                step.action(),
                step.words(),
                step.owner(),
                step.dueOn(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static ActionCarriedOut carryOut(CarryOutAction step, Progress progress) {
        var promised = progress.facts().stream()
                .filter(fact -> fact instanceof ActionPromised it && it.action().equals(step.action()))
                .findFirst()
                .orElseThrow(Refusal.NO_SUCH_ACTION::refused);
        Refusal.ACTION_ALREADY_CARRIED_OUT.when(progress.facts().stream()
                .anyMatch(fact ->
                        fact instanceof ActionCarriedOut it && it.action().equals(step.action())));
        EveryProcedure.mustNotPrecede(step.happenedOn(), promised.happenedOn());
        return new ActionCarriedOut(step.id(), step.action(), step.evidence(), step.happenedOn(), step.recordedOn());
    }
}
