package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.PlannedAction;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Sealed;

/** What is done in stage 2. */
public sealed interface StageTwoStep extends Step {

    /**
     * @param words null where the agreed words are named by their mark alone
     * @param mark stands for the exact words
     */
    record AgreeStatement(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            String mark,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageTwoStep {}

    record TellDelay(
            @TargetAggregateIdentifier ComplaintId id,
            DelayReason reason,
            LocalDate answerBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageTwoStep {}

    record IssueAdjudication(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            List<RecommendationDecision> decisions,
            List<PlannedAction> actions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageTwoStep {}

    /**
     * @param by who recorded it, an id
     * @param reason null unless how is recorded
     */
    record RecordAdjudicationReceipt(
            @TargetAggregateIdentifier ComplaintId id,
            ReceiptHow how,
            String by,
            Sealed reason,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageTwoStep {}
}
