package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AlternativeResolution;
import org.heard.procedure.complaint.term.AlternativeResult;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Sealed;

/** Ways to settle a complaint without an investigation. */
public sealed interface LocalResolutionEvent extends ComplaintEvent {

    /**
     * Stage 1 ended on agreed terms, written out (R-S1-3, SI 2006/1738 reg 15). The right to stage 2 stays.
     *
     * @param confirmedBy who confirmed the terms for the person
     * @param terms as they were written out
     */
    @Stored("complaint.StageOneResolved")
    record StageOneResolved(
            ComplaintId id, AskedBy confirmedBy, Sealed terms, LocalDate happenedOn, LocalDate recordedOn)
            implements LocalResolutionEvent {}

    /**
     * Stage 1 lapsed and the person chose to wait (DL-11, R-S1-5). It cures no breach, and they may change their mind.
     *
     * @param until the day they agreed to wait for
     */
    @Stored("complaint.LongerWaitAgreed")
    record LongerWaitAgreed(
            ComplaintId id, AskedBy agreedBy, LocalDate until, LocalDate happenedOn, LocalDate recordedOn)
            implements LocalResolutionEvent {}

    /** Person and council both agreed that stage 1 is not appropriate (R-TRI-7, SI 2006/1738 reg 17(1)). */
    @Stored("complaint.StageOneSkipped")
    record StageOneSkipped(
            ComplaintId id,
            AskedBy agreedBy,
            LocalDate personAgreedOn,
            LocalDate councilAgreedOn,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LocalResolutionEvent {}

    /** Something was offered beside the procedure; it replaces no stage and stops no clock (R-S1-6). */
    @Stored("complaint.AlternativeResolutionOffered")
    record AlternativeResolutionOffered(
            ComplaintId id, AlternativeResolution kind, LocalDate happenedOn, LocalDate recordedOn)
            implements LocalResolutionEvent {}

    /** The person does not want it, and loses nothing by that (R-S1-6). */
    @Stored("complaint.AlternativeResolutionDeclined")
    record AlternativeResolutionDeclined(ComplaintId id, AskedBy declinedBy, LocalDate happenedOn, LocalDate recordedOn)
            implements LocalResolutionEvent {}

    /** What came of it. */
    @Stored("complaint.AlternativeResolutionEnded")
    record AlternativeResolutionEnded(
            ComplaintId id, AlternativeResult result, LocalDate happenedOn, LocalDate recordedOn)
            implements LocalResolutionEvent {}
}
