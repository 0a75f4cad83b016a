package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.ChildsViews;
import org.heard.procedure.complaint.term.ChildsWish;
import org.heard.procedure.complaint.term.LateDecision;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.SufficientInterest;
import org.heard.procedure.complaint.term.Suitability;

/** What happens when a complaint is received and looked through. */
public sealed interface ReceptionEvent extends ComplaintEvent {

    /** The council acknowledged the complaint: ends DL-01. */
    @Stored("complaint.ComplaintAcknowledged")
    record ComplaintAcknowledged(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements ReceptionEvent {}

    /**
     * The person was told how the procedure works and who can help: ends DL-02 (R-TRI-2).
     *
     * @param advocate what came of the offer of an advocate; absent for an adult to whom none is owed
     */
    @Stored("complaint.InformationGiven")
    record InformationGiven(ComplaintId id, AdvocateOffer advocate, LocalDate happenedOn, LocalDate recordedOn)
            implements ReceptionEvent {}

    /** Whether somebody whom the Act does not list may complain (R-WHO-4). */
    @Stored("complaint.SufficientInterestDecided")
    record SufficientInterestDecided(
            ComplaintId id,
            SufficientInterest decision,
            ChildsViews childsViews,
            ChildInformed childInformed,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionEvent {}

    /** Whether a representative is suitable was properly considered (R-WHO-3). */
    @Stored("complaint.RepresentativeConsidered")
    record RepresentativeConsidered(
            ComplaintId id, Suitability suitability, Sealed reasons, LocalDate happenedOn, LocalDate recordedOn)
            implements ReceptionEvent {}

    /** What the child says of a complaint made on their behalf: a prompt that blocks nothing (R-WHO-2). */
    @Stored("complaint.ChildsWishNoted")
    record ChildsWishNoted(ComplaintId id, ChildsWish wish, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements ReceptionEvent {}

    /**
     * Whether a complaint made more than a year after its grounds arose is considered (R-T-1 to R-T-5).
     *
     * @param inTimeReasonable whether it would have been reasonable to expect it in time
     * @param stillFair whether it is still possible to consider it effectively and fairly
     * @param reasons those of the person for coming late, and those of the council
     */
    @Stored("complaint.LateComplaintDecided")
    record LateComplaintDecided(
            ComplaintId id,
            LocalDate groundsAroseOn,
            Answer inTimeReasonable,
            Answer stillFair,
            LateDecision decision,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionEvent {}

    /** The complaint is not considered (R-TRI-5). The person has the reasons in writing, and the way to the Ombudsman. */
    @Stored("complaint.ComplaintRejected")
    record ComplaintRejected(
            ComplaintId id, RejectionGround ground, Sealed reasons, LocalDate happenedOn, LocalDate recordedOn)
            implements ReceptionEvent {}
}
