package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Judgement;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.Sealed;

/** What comes of stage 2 before its answer: the acknowledgement, the council's objection, the two reports. */
public sealed interface InquiryEvent extends ComplaintEvent {

    /** The council told the person that it has the request for stage 2 (DL-20). */
    @Stored("complaint.StageTwoAcknowledged")
    record StageTwoAcknowledged(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn) implements InquiryEvent {}

    /**
     * The council thinks stage 2 should not be, and says where that is written. It changes nothing (R-S2-9), and is reported.
     *
     * @param citation the law or guidance it relies on
     * @param words why
     */
    @Stored("complaint.StageTwoObjected")
    record StageTwoObjected(ComplaintId id, String citation, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements InquiryEvent {}

    /** The investigator's report: what was found of each point, and what the council should do (R-S2-6). */
    @Stored("complaint.InvestigationReported")
    record InvestigationReported(
            ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            List<Recommendation> recommendations,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InquiryEvent {}

    /** The independent person's report: whether the investigation was fair, thorough and complete (R-S2-6). */
    @Stored("complaint.IndependentPersonReported")
    record IndependentPersonReported(
            ComplaintId id,
            Judgement fair,
            Judgement thorough,
            Judgement complete,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements InquiryEvent {}
}
