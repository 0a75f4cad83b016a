package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Sealed;

/** What happens in stage 3, the review panel. */
public sealed interface StageThreeEvent extends ComplaintEvent {

    /** The panel has a date (SI 2006/1738 reg 19). A later one takes its place. */
    @Stored("complaint.PanelArranged")
    record PanelArranged(ComplaintId id, LocalDate meetsOn, LocalDate happenedOn, LocalDate recordedOn)
            implements StageThreeEvent {}

    /** The panel met. */
    @Stored("complaint.PanelHeld")
    record PanelHeld(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn) implements StageThreeEvent {}

    /**
     * The panel's report was sent (SI 2006/1738 reg 20).
     *
     * @param receivedOn the day the council received it: day 0 of DL-37
     * @param happenedOn the day it was sent
     */
    @Stored("complaint.PanelReportSent")
    record PanelReportSent(
            ComplaintId id, LocalDate receivedOn, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements StageThreeEvent {}

    /**
     * The council gave its last answer (SI 2006/1738 reg 20(3)).
     *
     * @param findings one for each point; none where it was given before points were kept
     * @param decisions one for each recommendation of the panel
     */
    @Stored(value = "complaint.FinalResponseIssued", revision = 2)
    record FinalResponseIssued(
            ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            List<RecommendationDecision> decisions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageThreeEvent, LastAnswer {}
}
