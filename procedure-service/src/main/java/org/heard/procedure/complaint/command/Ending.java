package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.StopPressure;

/** Leaving the council's procedure. */
public sealed interface Ending extends Step {

    /**
     * @param pressure what a young person said when asked whether anybody wants them to stop; null where nobody asked
     * @param advocate what came of the offer of an advocate; null where none was made
     */
    record WithdrawComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy askedBy,
            Sealed words,
            StopPressure pressure,
            AdvocateOffer advocate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements Ending {}

    /**
     * The person asked on their page to stop. A wish that cannot be granted goes on record and back to them.
     *
     * @param causeId id of the event that carried the wish
     */
    record AskToWithdraw(
            @TargetAggregateIdentifier ComplaintId id,
            String causeId,
            StopPressure pressure,
            AdvocateOffer advocate,
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
