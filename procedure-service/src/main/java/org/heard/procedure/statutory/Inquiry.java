package org.heard.procedure.statutory;

import java.util.Optional;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Recommendations;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.InquiryStep;
import org.heard.procedure.complaint.command.InquiryStep.AcknowledgeStageTwo;
import org.heard.procedure.complaint.command.InquiryStep.ObjectToStageTwo;
import org.heard.procedure.complaint.command.InquiryStep.ReportIndependently;
import org.heard.procedure.complaint.command.InquiryStep.ReportInvestigation;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.InquiryEvent;
import org.heard.procedure.complaint.event.InquiryEvent.IndependentPersonReported;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoAcknowledged;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoObjected;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;

/**
 * Stage 2 before its answer: acknowledged, investigated, looked over. The council's objection goes on record with its citation and
 * stops nothing: once stage 1 is over there is no ground to refuse stage 2 (R-S2-9).
 */
final class Inquiry {

    private Inquiry() {}

    static InquiryEvent decide(InquiryStep step, Progress progress) {
        Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
        Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
        Refusal.STAGE_2_ALREADY_ANSWERED.when(progress.has(AdjudicationIssued.class));
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        return switch (step) {
            case AcknowledgeStageTwo it -> acknowledge(it, progress);
            case ObjectToStageTwo it ->
                new StageTwoObjected(it.id(), it.citation(), it.words(), it.happenedOn(), it.recordedOn());
            case ReportInvestigation it -> report(it, progress);
            case ReportIndependently it -> report(it, progress);
        };
    }

    /** The investigator's report; none where they turned out to have a part in what is complained about. */
    static Optional<InvestigationReported> investigation(Progress progress) {
        return sinceNoConflict(progress, Role.INVESTIGATOR, InvestigationReported.class);
    }

    /** The independent person's report on it. */
    static Optional<IndependentPersonReported> review(Progress progress) {
        return investigation(progress)
                .flatMap(report -> sinceNoConflict(progress, Role.INDEPENDENT_PERSON, IndependentPersonReported.class)
                        .filter(review -> progress.facts().lastIndexOf(review)
                                > progress.facts().lastIndexOf(report)));
    }

    private static <E extends ComplaintEvent> Optional<E> sinceNoConflict(
            Progress progress, Role role, Class<E> report) {
        return progress.inThisProcedure()
                .takeWhile(fact -> !(fact instanceof AppointmentEnded ended
                        && ended.role() == role
                        && ended.because() == EndReason.CONFLICT_FOUND))
                .filter(report::isInstance)
                .map(report::cast)
                .findFirst();
    }

    private static StageTwoAcknowledged acknowledge(AcknowledgeStageTwo step, Progress progress) {
        Refusal.STAGE_2_ALREADY_ACKNOWLEDGED.when(progress.has(StageTwoAcknowledged.class));
        return new StageTwoAcknowledged(step.id(), step.happenedOn(), step.recordedOn());
    }

    private static InvestigationReported report(ReportInvestigation step, Progress progress) {
        var investigator = Appointments.of(progress)
                .holder(Role.INVESTIGATOR)
                .orElseThrow(Refusal.INVESTIGATOR_NOT_APPOINTED::refused);
        Refusal.INVESTIGATION_ALREADY_REPORTED.when(investigation(progress).isPresent());
        EveryProcedure.mustNotPrecede(step.happenedOn(), investigator.acceptedOn());
        PointsLedger.owed(progress).mustAllBeAnsweredBy(step.findings());
        return new InvestigationReported(
                step.id(),
                step.words(),
                step.findings(),
                Recommendations.of(progress).numbered(step.recommendations()),
                step.happenedOn(),
                step.recordedOn());
    }

    private static IndependentPersonReported report(ReportIndependently step, Progress progress) {
        var reviewer = Appointments.of(progress)
                .holder(Role.INDEPENDENT_PERSON)
                .orElseThrow(Refusal.INDEPENDENT_PERSON_NOT_APPOINTED::refused);
        var report = investigation(progress).orElseThrow(Refusal.INVESTIGATION_NOT_REPORTED::refused);
        Refusal.INDEPENDENT_PERSON_ALREADY_REPORTED.when(review(progress).isPresent());
        EveryProcedure.mustNotPrecede(step.happenedOn(), reviewer.acceptedOn());
        EveryProcedure.mustNotPrecede(step.happenedOn(), report.happenedOn());
        return new IndependentPersonReported(
                step.id(),
                step.fair(),
                step.thorough(),
                step.complete(),
                step.words(),
                step.happenedOn(),
                step.recordedOn());
    }
}
