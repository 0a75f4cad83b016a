package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.UUID;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Sealed;

/** What becomes of the points of a complaint after it was accepted. */
public sealed interface PointEvent extends ComplaintEvent {

    /**
     * The person complained of one thing more, before the statement was agreed (R-WD-3). It has the next number.
     *
     * @param about its subject; {@code complaint-handling} where it is about how this complaint is dealt with
     * @param words what the person complains of
     * @param desiredOutcome what they want to happen; may be absent
     * @param happenedOn the day they said so
     */
    @Stored("complaint.PointAdded")
    record PointAdded(
            ComplaintId id,
            UUID pointId,
            String about,
            Sealed words,
            Sealed desiredOutcome,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PointEvent {}

    /**
     * A new point came when the statement was agreed already: it became a complaint of its own (R-WD-3).
     *
     * @param newComplaint that complaint
     */
    @Stored("complaint.NewComplaintNamed")
    record NewComplaintNamed(
            ComplaintId id, UUID newComplaint, String about, LocalDate happenedOn, LocalDate recordedOn)
            implements PointEvent {}
}
