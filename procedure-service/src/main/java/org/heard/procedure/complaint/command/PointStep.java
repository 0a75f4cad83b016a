package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Sealed;

/** What is done with the points of a complaint. */
public sealed interface PointStep extends Step {

    /**
     * The person complained of one thing more.
     *
     * @param newComplaint the complaint that was lodged for it, where it cannot join this one any more; else null
     */
    record AddPoint(
            @TargetAggregateIdentifier ComplaintId id,
            UUID pointId,
            String about,
            Sealed words,
            Sealed desiredOutcome,
            UUID newComplaint,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PointStep {}
}
