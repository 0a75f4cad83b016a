package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CompanionKind;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PanelDecision;
import org.heard.procedure.complaint.term.PostponementReason;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.SubmissionBy;
import org.heard.procedure.complaint.term.SubmissionForm;

/** What happens around the review panel (SI 2006/1738 regs 18 to 20). */
public sealed interface PanelEvent extends ComplaintEvent {

    /**
     * A panel was asked for after DL-30 had ended (R-AFT-2). The council decides, and the complaint stays at stage 2 until then.
     *
     * @param causeId id of the reply by text that asked; else absent
     * @param happenedOn the day of the request
     */
    @Stored("complaint.LatePanelRequested")
    record LatePanelRequested(
            ComplaintId id, AskedBy askedBy, Means means, String causeId, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelEvent {}

    /**
     * The council decided on a late request for a panel (R-AFT-2).
     *
     * @param requestedOn the day of that request
     * @param reasons always there of a refusal
     */
    @Stored("complaint.LatePanelDecided")
    record LatePanelDecided(
            ComplaintId id,
            PanelDecision decision,
            LocalDate requestedOn,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelEvent {}

    /** The council told the person that it has the request for a panel: ends DL-31. */
    @Stored("complaint.PanelRequestAcknowledged")
    record PanelRequestAcknowledged(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn) implements PanelEvent {}

    /** The chair agreed who attends and which papers there are: ends DL-32. */
    @Stored("complaint.PanelPrepared")
    record PanelPrepared(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn) implements PanelEvent {}

    /**
     * The person was told when and where the panel meets: ends DL-34.
     *
     * @param place where; null in facts from before it was kept
     * @param convenience what was made of what suits them
     */
    @Stored("complaint.PanelDateTold")
    record PanelDateTold(
            ComplaintId id,
            LocalDate meetsOn,
            Sealed place,
            Convenience convenience,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelEvent {}

    /** The panel's papers went out: ends DL-35. */
    @Stored("complaint.PanelPapersSent")
    record PanelPapersSent(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn) implements PanelEvent {}

    /** The panel meets on a later day. DL-33 keeps running; the reason is on record (R-S3-8). */
    @Stored("complaint.PanelPostponed")
    record PanelPostponed(
            ComplaintId id, PostponementReason because, LocalDate meetsOn, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelEvent {}

    /** The panel has what somebody says, spoken or written (SI 2006/1738 reg 19(5)). */
    @Stored("complaint.SubmissionHeard")
    record SubmissionHeard(
            ComplaintId id,
            SubmissionBy by,
            SubmissionForm form,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelEvent {}

    /**
     * Who comes with the person (SI 2006/1738 reg 19(6)): an advocate, and somebody of their choice.
     *
     * @param speaks whether they were nominated to speak
     * @param lawyer noted; nobody is turned away for it (R-S3-5)
     */
    @Stored("complaint.CompanionNamed")
    record CompanionNamed(
            ComplaintId id,
            CompanionKind kind,
            Answer speaks,
            Answer lawyer,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelEvent {}

    /** What the panel's report recommends; the last answer accepts or rejects each, with a reason (R-S3-6, R-S3-7). */
    @Stored("complaint.PanelRecommended")
    record PanelRecommended(
            ComplaintId id, List<Recommendation> recommendations, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelEvent {}

    /** The council considered the panel's recommendations together with the independent person (SI 2006/1738 reg 20(3)). */
    @Stored("complaint.IndependentPersonConsulted")
    record IndependentPersonConsulted(ComplaintId id, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelEvent {}
}
