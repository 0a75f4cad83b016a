package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;

/**
 * How people came to serve on a complaint, and ceased to. Person is an id of the register. The acceptance of the two roles of
 * stage 2 is {@link StageTwoEvent.InvestigatorAppointed} and {@link StageTwoEvent.IndependentPersonAppointed}.
 */
public sealed interface AppointmentEvent extends ComplaintEvent {

    Role role();

    String person();

    /** The council asked whether they would serve. */
    @Stored("complaint.AppointmentAsked")
    record AppointmentAsked(ComplaintId id, Role role, String person, LocalDate happenedOn, LocalDate recordedOn)
            implements AppointmentEvent {}

    /** The council offered the appointment. */
    @Stored("complaint.AppointmentOffered")
    record AppointmentOffered(ComplaintId id, Role role, String person, LocalDate happenedOn, LocalDate recordedOn)
            implements AppointmentEvent {}

    /** They took the appointment and hold it from this day. */
    @Stored("complaint.AppointmentAccepted")
    record AppointmentAccepted(ComplaintId id, Role role, String person, LocalDate happenedOn, LocalDate recordedOn)
            implements AppointmentEvent {}

    /** They did not take it. */
    @Stored("complaint.AppointmentDeclined")
    record AppointmentDeclined(
            ComplaintId id, Role role, String person, DeclineReason because, LocalDate happenedOn, LocalDate recordedOn)
            implements AppointmentEvent {}

    /** They no longer hold it, and see no more of the complaint. */
    @Stored("complaint.AppointmentEnded")
    record AppointmentEnded(
            ComplaintId id, Role role, String person, EndReason because, LocalDate happenedOn, LocalDate recordedOn)
            implements AppointmentEvent {}
}
