package org.heard.procedure.statutory;

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
import org.heard.procedure.complaint.event.InquiryEvent;
import org.heard.procedure.complaint.event.InquiryEvent.IndependentPersonReported;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoAcknowledged;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoObjected;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
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

    private static StageTwoAcknowledged acknowledge(AcknowledgeStageTwo step, Progress progress) {
        Refusal.STAGE_2_ALREADY_ACKNOWLEDGED.when(progress.has(StageTwoAcknowledged.class));
        return new StageTwoAcknowledged(step.id(), step.happenedOn(), step.recordedOn());
    }

    private static InvestigationReported report(ReportInvestigation step, Progress progress) {
        var investigator =
                progress.last(InvestigatorAppointed.class).orElseThrow(Refusal.INVESTIGATOR_NOT_APPOINTED::refused);
        Refusal.INVESTIGATION_ALREADY_REPORTED.when(progress.has(InvestigationReported.class));
        EveryProcedure.mustNotPrecede(step.happenedOn(), investigator.happenedOn());
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
        Refusal.INDEPENDENT_PERSON_NOT_APPOINTED.when(!progress.has(IndependentPersonAppointed.class));
        var report =
                progress.last(InvestigationReported.class).orElseThrow(Refusal.INVESTIGATION_NOT_REPORTED::refused);
        Refusal.INDEPENDENT_PERSON_ALREADY_REPORTED.when(progress.has(IndependentPersonReported.class));
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
