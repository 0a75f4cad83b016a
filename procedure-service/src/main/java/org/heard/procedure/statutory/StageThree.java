package org.heard.procedure.statutory;

import java.util.List;
import org.heard.procedure.appointment.Appointing;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Recommendations;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.StageThreeStep;
import org.heard.procedure.complaint.command.StageThreeStep.ArrangePanel;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageThreeStep.SendPanelReport;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;

/** Stage 3, the review panel (SI 2006/1738 regs 18 to 20). */
final class StageThree {

    private StageThree() {}

    static List<ComplaintEvent> decide(StageThreeStep step, Progress progress) {
        Refusal.STAGE_3_NOT_BEGUN.when(progress.stage() != Stage.STAGE_3);
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.has(FinalResponseIssued.class));
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        return switch (step) {
            case ArrangePanel arrangement -> List.of(arrange(arrangement, progress));
            case HoldPanel meeting -> List.of(hold(meeting, progress));
            case SendPanelReport report -> List.of(send(report, progress));
            case IssueFinalResponse response -> respond(response, progress);
        };
    }

    /** A panel may be arranged anew for an earlier day; a later one is a postponement, with its reason (R-S3-8). */
    private static PanelArranged arrange(ArrangePanel step, Progress progress) {
        Refusal.PANEL_ALREADY_HELD.when(progress.has(PanelHeld.class));
        EveryProcedure.mustNotPrecede(step.meetsOn(), step.happenedOn());
        Refusal.PANEL_POSTPONED_WITHOUT_A_REASON.when(
                Panels.day(progress).filter(step.meetsOn()::isAfter).isPresent());
        return new PanelArranged(step.id(), step.meetsOn(), step.happenedOn(), step.recordedOn());
    }

    /** Three independent people meet, one of them the chair, on the day that the person was told of (SI 2006/1738 reg 19(1), (2)). */
    private static PanelHeld hold(HoldPanel step, Progress progress) {
        Refusal.PANEL_ALREADY_HELD.when(progress.has(PanelHeld.class));
        var arranged = progress.last(PanelArranged.class).orElseThrow(Refusal.PANEL_NOT_ARRANGED::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), arranged.happenedOn());
        Refusal.PANEL_HELD_ON_ANOTHER_DAY.when(
                Panels.day(progress).filter(step.happenedOn()::equals).isEmpty());
        var appointments = Appointments.of(progress);
        Refusal.PANEL_NOT_COMPLETE.when(!appointments.isPanelCompleteOn(step.happenedOn()));
        Appointing.panelMustBeChecked(appointments, step.serving(), step.happenedOn());
        return new PanelHeld(step.id(), step.happenedOn(), step.recordedOn());
    }

    private static PanelReportSent send(SendPanelReport step, Progress progress) {
        Refusal.PANEL_REPORT_ALREADY_SENT.when(progress.has(PanelReportSent.class));
        var held = progress.last(PanelHeld.class).orElseThrow(Refusal.PANEL_NOT_HELD::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), held.happenedOn());
        EveryProcedure.mustNotPrecede(step.receivedOn(), step.happenedOn());
        EveryProcedure.mustNotLieInTheFuture(step.receivedOn(), step);
        return new PanelReportSent(step.id(), step.receivedOn(), step.words(), step.happenedOn(), step.recordedOn());
    }

    private static List<ComplaintEvent> respond(IssueFinalResponse step, Progress progress) {
        var report = progress.last(PanelReportSent.class).orElseThrow(Refusal.PANEL_REPORT_NOT_SENT::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), report.receivedOn());
        var recommended = progress.last(PanelRecommended.class).orElseThrow(Refusal.PANEL_HAS_NOT_RECOMMENDED::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), recommended.happenedOn());
        PointsLedger.owed(progress).mustAllBeAnsweredBy(step.findings());
        Recommendations.ofThePanel(progress).mustAllBeAnsweredBy(step.decisions());
        Panels.mustHaveConsulted(step.happenedOn(), progress);
        return List.of(
                new FinalResponseIssued(
                        step.id(),
                        step.words(),
                        step.findings(),
                        step.decisions(),
                        step.happenedOn(),
                        step.recordedOn()),
                new NextStepOffered(
                        step.id(),
                        NextStep.OMBUDSMAN,
                        OfferReason.FINAL_RESPONSE,
                        step.happenedOn(),
                        step.recordedOn()));
    }
}
