package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;

/** Finding people who serve on a complaint, and letting them go. */
public sealed interface AppointmentStep extends Step {

    Role role();

    record AskToServe(
            @TargetAggregateIdentifier ComplaintId id,
            Role role,
            Candidate candidate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements AppointmentStep {}

    record OfferAppointment(
            @TargetAggregateIdentifier ComplaintId id,
            Role role,
            Candidate candidate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements AppointmentStep {}

    /** They said yes. */
    record Appoint(
            @TargetAggregateIdentifier ComplaintId id,
            Role role,
            Candidate candidate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements AppointmentStep {}

    record DeclineAppointment(
            @TargetAggregateIdentifier ComplaintId id,
            Role role,
            String person,
            DeclineReason because,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements AppointmentStep {}

    record EndAppointment(
            @TargetAggregateIdentifier ComplaintId id,
            Role role,
            String person,
            EndReason because,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements AppointmentStep {}
}
