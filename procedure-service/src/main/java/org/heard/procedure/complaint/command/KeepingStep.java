package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.LegalHoldGround;
import org.heard.procedure.complaint.term.Sealed;

/** What a council decides of the record of a complaint, whichever procedure it is in. */
public sealed interface KeepingStep extends Step {

    record AssignTeam(
            @TargetAggregateIdentifier ComplaintId id, String team, LocalDate happenedOn, LocalDate recordedOn)
            implements KeepingStep {}

    record PlaceLegalHold(
            @TargetAggregateIdentifier ComplaintId id,
            LegalHoldGround ground,
            Sealed words,
            LocalDate reviewOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements KeepingStep {}

    record LiftLegalHold(
            @TargetAggregateIdentifier ComplaintId id,
            LegalHoldGround ground,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements KeepingStep {}

    /** @param secondPerson who agreed, an id; null but where an open complaint should never have been here */
    record EraseComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            ErasureGround ground,
            String decidedBy,
            String decision,
            String secondPerson,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements KeepingStep {}
}
