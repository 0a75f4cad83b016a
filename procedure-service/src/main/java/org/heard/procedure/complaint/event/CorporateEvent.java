package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.RefusalGround;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;

/** What happens in the corporate procedure only (domain rules 4.1). */
public sealed interface CorporateEvent extends OwnEvent {

    /** The council acknowledged the complaint, or the request for stage 2: day 0 of the answer (CODE-6, CODE-11). */
    @Stored("complaint.StageAcknowledged")
    record StageAcknowledged(ComplaintId id, Stage stage, LocalDate happenedOn, LocalDate recordedOn)
            implements CorporateEvent {}

    /** Who answers a stage was named; a later one takes their place. */
    @Stored("complaint.AnswererNamed")
    record AnswererNamed(ComplaintId id, Stage stage, String person, LocalDate happenedOn, LocalDate recordedOn)
            implements CorporateEvent {}

    /**
     * The council took more time for a named reason (CODE-8, CODE-12). The letter has the Ombudsman's details.
     *
     * @param clock the clock that it moved
     * @param happenedOn the day the person was told
     */
    @Stored("complaint.AnswerTimeExtended")
    record AnswerTimeExtended(
            ComplaintId id,
            Stage stage,
            String clock,
            ExtensionReason reason,
            LocalDate oldRespondBy,
            LocalDate respondBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateEvent {}

    /** The council answered at the second and last stage (CODE-11). */
    @Stored("complaint.StageTwoAnswered")
    record StageTwoAnswered(
            ComplaintId id, Sealed words, List<PointFinding> findings, LocalDate happenedOn, LocalDate recordedOn)
            implements CorporateEvent, LastAnswer {}

    /**
     * The council does not consider the complaint, or does not take it further, for a valid reason that was told with the
     * way to the Ombudsman (CODE-3, CODE-5).
     *
     * @param stage what was refused
     * @param awareOn since when the person knew; absent unless the ground is the time that went by
     */
    @Stored("complaint.ConsiderationRefused")
    record ConsiderationRefused(
            ComplaintId id,
            Stage stage,
            RefusalGround ground,
            LocalDate awareOn,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateEvent, LastAnswer {}

    /** The person was told why the answer is late and when it comes (CODE-5). It moves no clock. */
    @Stored("complaint.LatenessExplained")
    record LatenessExplained(
            ComplaintId id,
            Stage stage,
            DelayReason reason,
            LocalDate answerBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateEvent {}

    /** A reasonable adjustment was agreed, to be looked at again on a day (CODE-5). */
    @Stored("complaint.AdjustmentAgreed")
    record AdjustmentAgreed(
            ComplaintId id, Sealed words, LocalDate reviewOn, LocalDate happenedOn, LocalDate recordedOn)
            implements CorporateEvent {}

    /**
     * The council promised to do something; its answer did not wait for it (CODE-9).
     *
     * @param owner who does it, an id
     */
    @Stored("complaint.ActionPromised")
    record ActionPromised(
            ComplaintId id,
            UUID action,
            Sealed words,
            String owner,
            LocalDate dueOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateEvent {}

    /** What was promised was done (CODE-9). */
    @Stored("complaint.ActionCarriedOut")
    record ActionCarriedOut(ComplaintId id, UUID action, Sealed evidence, LocalDate happenedOn, LocalDate recordedOn)
            implements CorporateEvent {}
}
