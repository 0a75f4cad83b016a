package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;

/** Leaving the council's procedure. */
public sealed interface EndingEvent extends ComplaintEvent {

    /** The person withdrew the complaint (R-WD-1). Missed deadlines stay on record. */
    @Stored("complaint.ComplaintWithdrawn")
    record ComplaintWithdrawn(ComplaintId id, AskedBy askedBy, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements EndingEvent {}

    /**
     * The complaint goes to the Ombudsman. An own approach stops no clock and closes no stage (R-REF-4).
     *
     * @param because why, for an own approach; else absent
     * @param stage where the complaint stood; absent outside the statutory procedure
     * @param firstNoticeOn the day from which LGA 1974 s26B counts, as far as known
     * @param conditions those met, for an early referral; else empty
     * @param councilSignedOn, complainantSignedOn for an early referral; else absent
     */
    @Stored("complaint.ReferredToOmbudsman")
    record ReferredToOmbudsman(
            ComplaintId id,
            UUID referralId,
            Ground ground,
            ApproachReason because,
            Stage stage,
            boolean youngPerson,
            LocalDate firstNoticeOn,
            List<EarlyReferralCondition> conditions,
            LocalDate councilSignedOn,
            LocalDate complainantSignedOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements EndingEvent {}
}
