package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Sealed;

/** What happens in stage 2, investigation. */
public sealed interface StageTwoEvent extends ComplaintEvent {

    /** An investigating officer was appointed (R-S2-2); person is an id of the register. */
    @Stored("complaint.InvestigatorAppointed")
    record InvestigatorAppointed(ComplaintId id, String person, LocalDate happenedOn, LocalDate recordedOn)
            implements StageTwoEvent {}

    /** An independent person was appointed (SI 2006/1738 reg 2); person is an id of the register. */
    @Stored("complaint.IndependentPersonAppointed")
    record IndependentPersonAppointed(ComplaintId id, String person, LocalDate happenedOn, LocalDate recordedOn)
            implements StageTwoEvent {}

    /**
     * The statement of complaint was agreed (SI 2006/1738 reg 16): day 0 of the statement clocks. When an amended one is agreed
     * they start anew, and they alone.
     *
     * @param version which version; 1 where it was agreed as it was brought
     */
    @Stored(value = "complaint.StatementAgreed", revision = 2)
    record StatementAgreed(ComplaintId id, int version, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements StageTwoEvent {}

    /** The person was told in writing why the answer is late and when it comes (R-S2-5). It moves no clock. */
    @Stored("complaint.DelayTold")
    record DelayTold(ComplaintId id, DelayReason reason, LocalDate answerBy, LocalDate happenedOn, LocalDate recordedOn)
            implements StageTwoEvent {}

    /**
     * The adjudication, with both reports, was issued: the stage 2 answer (R-S2-7).
     *
     * @param findings one for each point; none where it was issued before points were kept
     * @param decisions one for each recommendation of the investigator
     */
    @Stored(value = "complaint.AdjudicationIssued", revision = 2)
    record AdjudicationIssued(
            ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            List<RecommendationDecision> decisions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageTwoEvent {}

    /**
     * The adjudication reached the person: day 0 of DL-30.
     *
     * @param by who recorded it, an id
     * @param reason why that day was recorded, where somebody recorded it; else absent
     */
    @Stored("complaint.AdjudicationReceived")
    record AdjudicationReceived(
            ComplaintId id, ReceiptHow how, String by, Sealed reason, LocalDate happenedOn, LocalDate recordedOn)
            implements StageTwoEvent {}
}
