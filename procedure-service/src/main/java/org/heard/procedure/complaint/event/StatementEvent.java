package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Sealed;

/** How the statement of complaint comes about (SI 2006/1738 reg 16, R-S2-3). */
public sealed interface StatementEvent extends ComplaintEvent {

    /**
     * The complaint was written down, or what was written was amended.
     *
     * @param version counted from 1; a higher one takes the place of the one before
     * @param mark stands for the exact words: the same for the same words of the same complaint, and nothing without its key
     */
    @Stored("complaint.StatementDrafted")
    record StatementDrafted(
            ComplaintId id, int version, Sealed words, String mark, LocalDate happenedOn, LocalDate recordedOn)
            implements StatementEvent {}

    /** A version was sent to the person, to agree or to comment. */
    @Stored("complaint.StatementSent")
    record StatementSent(ComplaintId id, int version, LocalDate happenedOn, LocalDate recordedOn)
            implements StatementEvent {}

    /** The person said what is not right in the version they have. */
    @Stored("complaint.StatementCommented")
    record StatementCommented(
            ComplaintId id, int version, AskedBy by, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements StatementEvent {}
}
