package org.heard.procedure.life;

import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.Stage;

/**
 * A stage that the Ombudsman ordered (R-TRI-8). A complaint that had ended is back, and one in another procedure comes into the
 * statutory one, at stage 2, from the day of the order.
 */
final class Order {

    private Order() {}

    static List<ComplaintEvent> decide(TakeOmbudsmanOrder step, Progress progress) {
        Refusal.ORDER_ALREADY_TAKEN.when(step.recommendationId() != null
                && progress.facts().stream()
                        .anyMatch(fact -> fact instanceof OmbudsmanOrderTaken taken
                                && step.recommendationId().equals(taken.recommendationId())));
        Refusal.ORDERED_DAY_IN_THE_PAST.when(step.completeBy().isBefore(step.happenedOn()));
        var facts = new ArrayList<ComplaintEvent>();
        if (progress.ending().isPresent()) {
            facts.add(back(step, progress));
        }
        if (progress.procedure() == ProcedureKind.STATUTORY) {
            mustBeAbleTo(step, progress);
            facts.add(taken(step, progress.stage(), stageAfter(step)));
        } else {
            Refusal.STAGE_2_NOT_BEGUN.when(step.order() != OmbudsmanOrder.START_STAGE_2);
            facts.add(correction(step, progress));
            facts.add(taken(step, Stage.STAGE_2, Stage.STAGE_2));
        }
        return facts;
    }

    private static void mustBeAbleTo(TakeOmbudsmanOrder step, Progress progress) {
        switch (step.order()) {
            case START_STAGE_2 -> {
                Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
                Refusal.STAGE_2_ALREADY_ANSWERED.when(progress.has(AdjudicationIssued.class));
            }
            case COMPLETE_STAGE_2 -> {
                Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
                Refusal.STAGE_2_ALREADY_ANSWERED.when(progress.has(AdjudicationIssued.class));
                Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
            }
            case HOLD_PANEL -> {
                Refusal.STAGE_2_STILL_OPEN.when(!progress.has(AdjudicationIssued.class));
                Refusal.PANEL_ALREADY_HELD.when(progress.has(PanelHeld.class));
            }
        }
    }

    private static Stage stageAfter(TakeOmbudsmanOrder step) {
        return step.order() == OmbudsmanOrder.HOLD_PANEL ? Stage.STAGE_3 : Stage.STAGE_2;
    }

    private static OmbudsmanOrderTaken taken(TakeOmbudsmanOrder step, Stage from, Stage stage) {
        return new OmbudsmanOrderTaken(
                step.id(),
                step.recommendationId(),
                step.order(),
                from,
                stage,
                step.completeBy(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static ProcedureCorrected correction(TakeOmbudsmanOrder step, Progress progress) {
        return new ProcedureCorrected(
                step.id(),
                progress.procedure(),
                ProcedureKind.STATUTORY,
                Stage.STAGE_2,
                null,
                step.happenedOn(),
                CorrectionReason.OMBUDSMAN_ORDER,
                null,
                null,
                null,
                null,
                null,
                null,
                step.happenedOn(),
                step.recordedOn());
    }

    private static ComplaintReinstated back(TakeOmbudsmanOrder step, Progress progress) {
        EveryProcedure.mustNotPrecede(
                step.happenedOn(), progress.ending().orElseThrow().happenedOn());
        return new ComplaintReinstated(
                step.id(),
                ReinstatedFor.OMBUDSMAN_ORDER,
                progress.stage(),
                null,
                null,
                null,
                step.happenedOn(),
                step.recordedOn());
    }
}
