package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.PlannedAction;
import org.heard.procedure.complaint.term.Sealed;

/** What is done about the actions that the council agreed. */
public sealed interface ActionStep extends Step {

    record AgreeAction(
            @TargetAggregateIdentifier ComplaintId id, PlannedAction plan, LocalDate happenedOn, LocalDate recordedOn)
            implements ActionStep {}

    record GiveEvidence(
            @TargetAggregateIdentifier ComplaintId id,
            int number,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ActionStep {}

    record SeeEvidence(
            @TargetAggregateIdentifier ComplaintId id,
            int number,
            AskedBy by,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ActionStep {}
}
