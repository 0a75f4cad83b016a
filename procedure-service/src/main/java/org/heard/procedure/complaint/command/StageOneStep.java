package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Sealed;

/** What is done in stage 1. */
public sealed interface StageOneStep extends Step {

    /** @param answeredBy who gave the answer, by the name they sign in with or an id of the register; null where it is not told */
    record AnswerStageOne(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            String answeredBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageOneStep {}

    record ExtendResponseTime(
            @TargetAggregateIdentifier ComplaintId id,
            ExtensionReason reason,
            LocalDate respondBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageOneStep {}
}
