package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Sealed;

/** What happens in stage 1, local resolution. */
public sealed interface StageOneEvent extends ComplaintEvent {

    /**
     * The council answered (R-S1-4).
     *
     * @param findings one for each point; none where it was answered before points were kept
     */
    @Stored(value = "complaint.StageOneAnswered", revision = 2)
    record StageOneAnswered(
            ComplaintId id, Sealed words, List<PointFinding> findings, LocalDate happenedOn, LocalDate recordedOn)
            implements StageOneEvent {}

    /**
     * The council took more time for a named reason (R-S1-2).
     *
     * @param happenedOn the day the person was told
     */
    @Stored("complaint.ResponseTimeExtended")
    record ResponseTimeExtended(
            ComplaintId id,
            ExtensionReason reason,
            LocalDate oldRespondBy,
            LocalDate respondBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageOneEvent {}
}
