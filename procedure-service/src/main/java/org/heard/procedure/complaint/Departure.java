package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.Ending.AskToWithdraw;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.LastAnswer;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Status;

/**
 * Leaving a procedure: withdrawn, to the Ombudsman after the last answer, or by the person alone. To refer early belongs to the
 * statutory procedure only.
 */
public final class Departure {

    private Departure() {}

    /** What comes of it. */
    public static List<ComplaintEvent> of(Ending step, Progress progress) {
        return switch (step) {
            case WithdrawComplaint withdrawal -> withdraw(withdrawal, progress);
            case AskToWithdraw ask -> EveryProcedure.withdrawAsked(ask, progress);
            case ReferToOmbudsman referral ->
                switch (referral.claim()) {
                    case OwnApproach approach -> List.of(EveryProcedure.ownApproach(referral, approach, progress));
                    case ProcedureComplete _ -> List.of(whenComplete(referral, progress));
                    case EarlyReferral _ -> throw Refusal.NOT_THE_STATUTORY_PROCEDURE.refused();
                };
        };
    }

    private static List<ComplaintEvent> withdraw(WithdrawComplaint step, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
        return EveryProcedure.withdraw(step, progress);
    }

    /** A complaint that was closed after the last answer can go on all the same. */
    private static ReferredToOmbudsman whenComplete(ReferToOmbudsman step, Progress progress) {
        Refusal.COMPLAINT_WITHDRAWN.when(progress.isWithdrawn());
        Refusal.COMPLAINT_REJECTED.when(progress.status() == Status.REJECTED);
        var answer = progress.inThisProcedure()
                .filter(LastAnswer::is)
                .findFirst()
                .orElseThrow(Refusal.PROCEDURE_NOT_COMPLETE::refused);
        mustNotBeReferred(Ground.PROCEDURE_COMPLETE, progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), answer.happenedOn());
        return referred(step, Ground.PROCEDURE_COMPLETE, List.of(), null, null, progress);
    }

    /** Nobody is referred twice on one ground. */
    public static void mustNotBeReferred(Ground ground, Progress progress) {
        Refusal.ALREADY_REFERRED.when(progress.facts().stream()
                .anyMatch(fact -> fact instanceof ReferredToOmbudsman referred && referred.ground() == ground));
    }

    /**
     * The council refers the complaint.
     *
     * @param conditions those met, of an early referral; else none
     * @param councilSignedOn, complainantSignedOn of an early referral; else null
     */
    public static ReferredToOmbudsman referred(
            ReferToOmbudsman step,
            Ground ground,
            List<EarlyReferralCondition> conditions,
            LocalDate councilSignedOn,
            LocalDate complainantSignedOn,
            Progress progress) {
        return new ReferredToOmbudsman(
                step.id(),
                step.referralId(),
                ground,
                null,
                progress.stage(),
                progress.youngPerson(),
                progress.accepted().noticedOn(),
                conditions,
                councilSignedOn,
                complainantSignedOn,
                step.happenedOn(),
                step.recordedOn());
    }
}
