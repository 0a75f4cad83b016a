package org.heard.procedure.statutory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PanelDay;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Recommendations;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.PanelStep;
import org.heard.procedure.complaint.command.PanelStep.AcknowledgePanelRequest;
import org.heard.procedure.complaint.command.PanelStep.ConsultIndependentPerson;
import org.heard.procedure.complaint.command.PanelStep.DecideLatePanel;
import org.heard.procedure.complaint.command.PanelStep.HearSubmission;
import org.heard.procedure.complaint.command.PanelStep.NameCompanion;
import org.heard.procedure.complaint.command.PanelStep.PostponePanel;
import org.heard.procedure.complaint.command.PanelStep.PreparePanel;
import org.heard.procedure.complaint.command.PanelStep.RecordRecommendations;
import org.heard.procedure.complaint.command.PanelStep.SendPanelPapers;
import org.heard.procedure.complaint.command.PanelStep.TellPanelDate;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.PanelEvent.CompanionNamed;
import org.heard.procedure.complaint.event.PanelEvent.IndependentPersonConsulted;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelDecided;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.event.PanelEvent.PanelDateTold;
import org.heard.procedure.complaint.event.PanelEvent.PanelPapersSent;
import org.heard.procedure.complaint.event.PanelEvent.PanelPostponed;
import org.heard.procedure.complaint.event.PanelEvent.PanelPrepared;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.event.PanelEvent.PanelRequestAcknowledged;
import org.heard.procedure.complaint.event.PanelEvent.SubmissionHeard;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.PanelDecision;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;

/** What is done around the review panel (SI 2006/1738 regs 18 to 20). */
final class Panels {

    private Panels() {}

    static List<ComplaintEvent> decide(PanelStep step, Progress progress) {
        if (step instanceof DecideLatePanel decision) {
            return decideLate(decision, progress);
        }
        if (step instanceof AcknowledgePanelRequest acknowledgement) {
            return List.of(acknowledge(acknowledgement, progress));
        }
        Refusal.STAGE_3_NOT_BEGUN.when(progress.stage() != Stage.STAGE_3);
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.has(FinalResponseIssued.class));
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        return List.of(
                switch (step) {
                    case PreparePanel it -> prepare(it, progress);
                    case TellPanelDate it -> tell(it, progress);
                    case SendPanelPapers it -> send(it, progress);
                    case PostponePanel it -> postpone(it, progress);
                    case HearSubmission it -> hear(it, progress);
                    case NameCompanion it -> name(it, progress);
                    case RecordRecommendations it -> recommend(it, progress);
                    case ConsultIndependentPerson it -> consult(it, progress);
                    case DecideLatePanel _, AcknowledgePanelRequest _ -> throw new IllegalStateException();
                });
    }

    /** The late request on which the council has not decided. */
    static Optional<LatePanelRequested> undecided(Progress progress) {
        return progress.inThisProcedure()
                .filter(fact -> fact instanceof LatePanelRequested || fact instanceof LatePanelDecided)
                .findFirst()
                .filter(LatePanelRequested.class::isInstance)
                .map(LatePanelRequested.class::cast);
    }

    /** The day on which the panel is to meet. */
    static Optional<LocalDate> day(Progress progress) {
        return PanelDay.of(progress);
    }

    /** The independent person was asked about the report before the council answers it. */
    static void mustHaveConsulted(LocalDate day, Progress progress) {
        var consulted = progress.last(IndependentPersonConsulted.class)
                .orElseThrow(Refusal.INDEPENDENT_PERSON_NOT_CONSULTED::refused);
        EveryProcedure.mustNotPrecede(day, consulted.happenedOn());
    }

    /**
     * Where the panel is allowed, day 0 of stage 3 is the day of the request, not that of the decision: the panel meets
     * within 30 working days "of the authority receiving the request" (reg 19(4)), and the time that the council took to
     * decide is its own.
     */
    private static List<ComplaintEvent> decideLate(DecideLatePanel step, Progress progress) {
        Refusal.STAGE_ALREADY_REACHED.when(progress.stage() == Stage.STAGE_3);
        var request = undecided(progress).orElseThrow(Refusal.NO_LATE_PANEL_REQUEST::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), request.happenedOn());
        Refusal.LATE_PANEL_REFUSAL_NEEDS_REASONS.when(
                step.decision() == PanelDecision.REFUSED && step.reasons() == null);
        var decided = new LatePanelDecided(
                step.id(), step.decision(), request.happenedOn(), step.reasons(), step.happenedOn(), step.recordedOn());
        return step.decision() == PanelDecision.REFUSED
                ? List.of(decided)
                : List.of(
                        decided,
                        new StageEscalated(
                                step.id(),
                                progress.stage(),
                                Stage.STAGE_3,
                                request.askedBy(),
                                request.means(),
                                true,
                                request.causeId(),
                                request.happenedOn(),
                                step.recordedOn()));
    }

    /** A request that came too late is acknowledged like any other. */
    private static PanelRequestAcknowledged acknowledge(AcknowledgePanelRequest step, Progress progress) {
        var late = undecided(progress);
        Refusal.STAGE_3_NOT_BEGUN.when(progress.stage() != Stage.STAGE_3 && late.isEmpty());
        var requestedOn = late.map(LatePanelRequested::happenedOn).orElseGet(progress::stageBeganOn);
        EveryProcedure.mustNotPrecede(step.happenedOn(), requestedOn);
        Refusal.PANEL_REQUEST_ALREADY_ACKNOWLEDGED.when(progress.last(PanelRequestAcknowledged.class)
                .filter(before -> !before.happenedOn().isBefore(requestedOn))
                .isPresent());
        return new PanelRequestAcknowledged(step.id(), step.happenedOn(), step.recordedOn());
    }

    private static PanelPrepared prepare(PreparePanel step, Progress progress) {
        mustNotHaveMet(progress);
        Refusal.PANEL_ALREADY_PREPARED.when(progress.has(PanelPrepared.class));
        var chair = Appointments.of(progress).holder(Role.PANEL_CHAIR).orElseThrow(Refusal.PANEL_HAS_NO_CHAIR::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), chair.acceptedOn());
        return new PanelPrepared(step.id(), step.happenedOn(), step.recordedOn());
    }

    private static PanelDateTold tell(TellPanelDate step, Progress progress) {
        mustNotHaveMet(progress);
        var meetsOn = mustHaveADay(progress);
        Refusal.PANEL_MEETS_ON_ANOTHER_DAY.when(!step.meetsOn().equals(meetsOn));
        EveryProcedure.mustNotPrecede(meetsOn, step.happenedOn());
        return new PanelDateTold(
                step.id(), step.meetsOn(), step.place(), step.convenience(), step.happenedOn(), step.recordedOn());
    }

    private static PanelPapersSent send(SendPanelPapers step, Progress progress) {
        mustNotHaveMet(progress);
        EveryProcedure.mustNotPrecede(mustHaveADay(progress), step.happenedOn());
        return new PanelPapersSent(step.id(), step.happenedOn(), step.recordedOn());
    }

    /** No clock stops: not even the person's own wish moves the 30 days, but the reason why they were missed is on record. */
    private static PanelPostponed postpone(PostponePanel step, Progress progress) {
        mustNotHaveMet(progress);
        Refusal.PANEL_NOT_POSTPONED.when(!step.meetsOn().isAfter(mustHaveADay(progress)));
        EveryProcedure.mustNotPrecede(step.meetsOn(), step.happenedOn());
        return new PanelPostponed(step.id(), step.because(), step.meetsOn(), step.happenedOn(), step.recordedOn());
    }

    private static SubmissionHeard hear(HearSubmission step, Progress progress) {
        Refusal.PANEL_REPORT_ALREADY_SENT.when(progress.has(PanelReportSent.class));
        return new SubmissionHeard(
                step.id(), step.by(), step.form(), step.words(), step.happenedOn(), step.recordedOn());
    }

    private static CompanionNamed name(NameCompanion step, Progress progress) {
        mustNotHaveMet(progress);
        var named = progress.inThisProcedure()
                .filter(CompanionNamed.class::isInstance)
                .map(CompanionNamed.class::cast)
                .toList();
        Refusal.COMPANION_SEAT_TAKEN.when(named.stream().anyMatch(it -> it.kind() == step.kind()));
        Refusal.COMPANION_SPEAKS_ALREADY.when(
                step.speaks() == Answer.YES && named.stream().anyMatch(it -> it.speaks() == Answer.YES));
        return new CompanionNamed(
                step.id(), step.kind(), step.speaks(), step.lawyer(), step.happenedOn(), step.recordedOn());
    }

    /** The panel recommends to the council; it makes no findings of its own on what was never complained of (R-S3-5). */
    private static PanelRecommended recommend(RecordRecommendations step, Progress progress) {
        var report = progress.last(PanelReportSent.class).orElseThrow(Refusal.PANEL_REPORT_NOT_SENT::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), report.happenedOn());
        Refusal.PANEL_ALREADY_RECOMMENDED.when(progress.has(PanelRecommended.class));
        return new PanelRecommended(
                step.id(),
                Recommendations.of(progress).numbered(step.recommendations()),
                step.happenedOn(),
                step.recordedOn());
    }

    private static IndependentPersonConsulted consult(ConsultIndependentPerson step, Progress progress) {
        var report = progress.last(PanelReportSent.class).orElseThrow(Refusal.PANEL_REPORT_NOT_SENT::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), report.receivedOn());
        return new IndependentPersonConsulted(step.id(), step.words(), step.happenedOn(), step.recordedOn());
    }

    private static void mustNotHaveMet(Progress progress) {
        Refusal.PANEL_ALREADY_HELD.when(progress.has(PanelHeld.class));
    }

    private static LocalDate mustHaveADay(Progress progress) {
        return day(progress).orElseThrow(Refusal.PANEL_NOT_ARRANGED::refused);
    }
}
