package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.Stage;

/** Going on to the next stage. */
public sealed interface GoingOn extends Step {

    /** The council records that the person asked. A wish that cannot be granted is refused to the council. */
    record RequestNextStage(
            @TargetAggregateIdentifier ComplaintId id,
            Stage to,
            AskedBy askedBy,
            Means means,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements GoingOn {}

    /**
     * The person asked by text or on their page, whatever stage comes next. A wish that cannot be granted goes on record and
     * back to them.
     *
     * @param causeId id of the event that carried the wish
     */
    record AskForNextStage(
            @TargetAggregateIdentifier ComplaintId id,
            String causeId,
            Means means,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements GoingOn {

        /** Asked by text. */
        public AskForNextStage(ComplaintId id, String causeId, LocalDate happenedOn, LocalDate recordedOn) {
            this(id, causeId, Means.TEXT, happenedOn, recordedOn);
        }
    }
}
