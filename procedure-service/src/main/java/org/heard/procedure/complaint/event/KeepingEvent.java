package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.LegalHoldGround;
import org.heard.procedure.complaint.term.Sealed;

/** Who keeps the record of a complaint, and for how long, whichever procedure it is in. */
public sealed interface KeepingEvent extends ComplaintEvent {

    /** A team of the council's has it to do; team is an id of the council's. */
    @Stored("complaint.TeamAssigned")
    record TeamAssigned(ComplaintId id, String team, LocalDate happenedOn, LocalDate recordedOn)
            implements KeepingEvent {}

    /**
     * The record must be kept whatever else is decided.
     *
     * @param words why; absent where the ground says enough
     * @param reviewOn when the hold is to be looked at again
     */
    @Stored("complaint.LegalHoldPlaced")
    record LegalHoldPlaced(
            ComplaintId id,
            LegalHoldGround ground,
            Sealed words,
            LocalDate reviewOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements KeepingEvent {}

    /** That hold is over; others may stand. */
    @Stored("complaint.LegalHoldLifted")
    record LegalHoldLifted(
            ComplaintId id, LegalHoldGround ground, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements KeepingEvent {}

    /**
     * What the complaint says of people is erased; that there was one, its days and its codes stay. Nothing is erased by age alone: each
     * erasure was decided by somebody.
     *
     * @param decidedBy who decided, an id
     * @param decision where the decision is kept, an id of the council's
     * @param staysWith who keeps a copy of their own: {@code ombudsman}
     * @param secondPerson who agreed that an open complaint should never have been here, an id; else absent
     */
    @Stored("complaint.ComplaintErased")
    record ComplaintErased(
            ComplaintId id,
            ErasureGround ground,
            String decidedBy,
            String decision,
            List<String> staysWith,
            String secondPerson,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements KeepingEvent {}
}
