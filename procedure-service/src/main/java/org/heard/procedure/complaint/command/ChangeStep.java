package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.OmbudsmanStep;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Sealed;

/** Another procedure, what the Ombudsman does and orders, and complaints that belong together. */
public sealed interface ChangeStep extends Step {

    /**
     * @param answeredOn a first answer that was given elsewhere; null where none was
     * @param askedToGoOnOn the day the person asked to go on after it; null where they did not
     * @param decidedBy who decides, an id
     * @param secondPerson, secondReasons null where one person is enough
     * @param wordOf, advocate who said that the council need answer no more, and what came of the offer of an advocate; null but
     *     where a young person's complaint goes to somebody else to answer
     */
    record CorrectProcedure(
            @TargetAggregateIdentifier ComplaintId id,
            ProcedureKind to,
            CorrectionReason because,
            Sealed reasons,
            LocalDate answeredOn,
            LocalDate askedToGoOnOn,
            String decidedBy,
            String secondPerson,
            Sealed secondReasons,
            AskedBy wordOf,
            AdvocateOffer advocate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}

    /** @param recommendationId null where the council records the order by hand */
    record TakeOmbudsmanOrder(
            @TargetAggregateIdentifier ComplaintId id,
            UUID recommendationId,
            OmbudsmanOrder order,
            LocalDate completeBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}

    /**
     * What the Ombudsman told. Nothing of it is refused.
     *
     * @param referralId of a referral that it took; one that is not known here was made to the Ombudsman directly
     */
    record NoteOmbudsmanStep(
            @TargetAggregateIdentifier ComplaintId id,
            UUID referralId,
            OmbudsmanStep step,
            String caseReference,
            UUID recommendationId,
            String detail,
            LocalDate dueOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}

    record LinkComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            ComplaintId other,
            LinkReason because,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}

    /** The other side of a link; nothing happens where it is known. */
    record NoteLink(
            @TargetAggregateIdentifier ComplaintId id,
            ComplaintId other,
            LinkReason because,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}

    /**
     * The other side of a split: the complaint answers these points from now on.
     *
     * @param there the numbers under which it has them already; null where they join it now
     */
    record TakePoints(
            @TargetAggregateIdentifier ComplaintId id,
            ComplaintId from,
            List<ComplaintAccepted.Point> points,
            List<Integer> there,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}

    /**
     * @param points by their numbers
     * @param there their numbers in the other complaint, where that was lodged for them; null where they join it now
     */
    record SplitComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            ComplaintId into,
            List<Integer> points,
            List<Integer> there,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeStep {}
}
