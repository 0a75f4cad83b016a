package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Sealed;

/** Leaving the council's procedure. */
public sealed interface Ending extends Step {

    record WithdrawComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy askedBy,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements Ending {}

    record ReferToOmbudsman(
            @TargetAggregateIdentifier ComplaintId id,
            UUID referralId,
            Claim claim,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements Ending {}

    /** On which ground, with what it needs. */
    sealed interface Claim {

        /** All stages are done. */
        record ProcedureComplete() implements Claim {}

        /**
         * After stage 2, without a panel (R-REF-2).
         *
         * @param met the conditions that are met
         * @param councilSignedOn, complainantSignedOn null while unsigned
         */
        record EarlyReferral(Set<EarlyReferralCondition> met, LocalDate councilSignedOn, LocalDate complainantSignedOn)
                implements Claim {}

        /** The person goes by themselves (R-REF-4). */
        record OwnApproach(ApproachReason because) implements Claim {}
    }
}
