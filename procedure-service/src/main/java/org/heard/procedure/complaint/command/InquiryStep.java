package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Judgement;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Sealed;

/** What is done in stage 2 before its answer. */
public sealed interface InquiryStep extends Step {

    record AcknowledgeStageTwo(@TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements InquiryStep {}

    /** @param citation the law or guidance that the council relies on */
    record ObjectToStageTwo(
            @TargetAggregateIdentifier ComplaintId id,
            String citation,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InquiryStep {}

    /** @param recommendations in their order; they are numbered as they come */
    record ReportInvestigation(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            List<Sealed> recommendations,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InquiryStep {}

    record ReportIndependently(
            @TargetAggregateIdentifier ComplaintId id,
            Judgement fair,
            Judgement thorough,
            Judgement complete,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InquiryStep {}
}
