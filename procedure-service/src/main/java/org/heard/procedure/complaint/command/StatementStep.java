package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Sealed;

/** What is done for the statement of complaint, up to its agreement. */
public sealed interface StatementStep extends Step {

    /** @param mark stands for the exact words */
    record DraftStatement(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            String mark,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StatementStep {}

    /** The latest version goes to the person. */
    record SendStatement(@TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements StatementStep {}

    record CommentOnStatement(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy by,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StatementStep {}
}
