package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
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

/** What is done when a complaint is received and looked through. */
public sealed interface ReceptionStep extends Step {

    record AcknowledgeComplaint(@TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements ReceptionStep {}

    /** @param advocate what came of the offer of an advocate; null where none was made */
    record GiveInformation(
            @TargetAggregateIdentifier ComplaintId id,
            AdvocateOffer advocate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionStep {}

    record DecideSufficientInterest(
            @TargetAggregateIdentifier ComplaintId id,
            SufficientInterest decision,
            ChildsViews childsViews,
            ChildInformed childInformed,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionStep {}

    record ConsiderRepresentative(
            @TargetAggregateIdentifier ComplaintId id,
            Suitability suitability,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionStep {}

    record NoteChildsWish(
            @TargetAggregateIdentifier ComplaintId id,
            ChildsWish wish,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionStep {}

    record DecideLateComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            LocalDate groundsAroseOn,
            Answer inTimeReasonable,
            Answer stillFair,
            LateDecision decision,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionStep {}

    record RejectComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            RejectionGround ground,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ReceptionStep {}
}
