package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.Part;

/** Saying who has a part in a complaint that keeps them from it, or from serving on it. In every procedure. */
public sealed interface InvolvementStep extends Step {

    /**
     * @param registeredAs ids under which the same person stands in the register
     * @param serving those who hold a role of the complaint, as the register speaks of them now
     */
    record InvolveStaff(
            @TargetAggregateIdentifier ComplaintId id,
            String staff,
            Set<String> registeredAs,
            List<Candidate> serving,
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
