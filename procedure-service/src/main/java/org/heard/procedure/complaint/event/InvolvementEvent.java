package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Part;

/** Who has a part in a complaint that keeps them from another. Staff is the name somebody signs in with, or an id of the register. */
public sealed interface InvolvementEvent extends ComplaintEvent {

    String staff();

    Part part();

    /** A member of staff has this part. */
    @Stored("complaint.StaffInvolved")
    record StaffInvolved(ComplaintId id, String staff, Part part, LocalDate happenedOn, LocalDate recordedOn)
            implements InvolvementEvent {}

    /** They do not have it, or no longer. */
    @Stored("complaint.StaffReleased")
    record StaffReleased(ComplaintId id, String staff, Part part, LocalDate happenedOn, LocalDate recordedOn)
            implements InvolvementEvent {}
}
