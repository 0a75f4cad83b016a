package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Part;

/** Saying who has a part in a complaint that keeps them from it, or from serving on it. In every procedure. */
public sealed interface InvolvementStep extends Step {

    /** @param registeredAs ids under which the same person stands in the register */
    record InvolveStaff(
            @TargetAggregateIdentifier ComplaintId id,
            String staff,
            Set<String> registeredAs,
            Part part,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InvolvementStep {}

    record ReleaseStaff(
            @TargetAggregateIdentifier ComplaintId id,
            String staff,
            Part part,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InvolvementStep {}
}
