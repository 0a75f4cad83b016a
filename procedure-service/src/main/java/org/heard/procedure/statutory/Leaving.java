package org.heard.procedure.statutory;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;

/** Withdrawal, and going to the Ombudsman: complete, early under all conditions, or by the person's own approach. */
final class Leaving {

    private Leaving() {}

    static List<ComplaintEvent> decide(Ending step, Progress progress) {
        return switch (step) {
            case WithdrawComplaint withdrawal -> withdraw(withdrawal, progress);
            case ReferToOmbudsman referral ->
                switch (referral.claim()) {
                    case ProcedureComplete _ -> List.of(whenComplete(referral, progress));
                    case EarlyReferral early -> List.of(early(referral, early, progress));
                    case OwnApproach approach -> List.of(EveryProcedure.ownApproach(referral, approach, progress));
                };
        };
    }

    private static List<ComplaintEvent> withdraw(WithdrawComplaint step, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.has(FinalResponseIssued.class));
        return EveryProcedure.withdraw(step, progress);
    }

    private static ReferredToOmbudsman whenComplete(ReferToOmbudsman step, Progress progress) {
        Refusal.COMPLAINT_WITHDRAWN.when(progress.isWithdrawn());
        Refusal.COMPLAINT_REJECTED.when(progress.status() == Status.REJECTED);
        var answer = progress.last(FinalResponseIssued.class).orElseThrow(Refusal.PROCEDURE_NOT_COMPLETE::refused);
        mustNotBeReferred(Ground.PROCEDURE_COMPLETE, progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), answer.happenedOn());
        return referred(step, Ground.PROCEDURE_COMPLETE, List.of(), null, null, progress);
    }

    /** The conditions bind the council: any box unticked, any signature missing, and the panel meets (R-REF-2, R-REF-3). */
    private static ReferredToOmbudsman early(ReferToOmbudsman step, EarlyReferral claim, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
        Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
        var answer = progress.last(AdjudicationIssued.class).orElseThrow(Refusal.STAGE_2_STILL_OPEN::refused);
        mustNotBeReferred(Ground.EARLY_REFERRAL, progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), answer.happenedOn());
        var all = List.of(EarlyReferralCondition.values());
        Refusal.EARLY_REFERRAL_CONDITIONS_NOT_MET.when(!claim.met().containsAll(all));
        Refusal.EARLY_REFERRAL_NOT_SIGNED.when(claim.councilSignedOn() == null || claim.complainantSignedOn() == null);
        EveryProcedure.mustNotLieInTheFuture(claim.councilSignedOn(), step);
        EveryProcedure.mustNotLieInTheFuture(claim.complainantSignedOn(), step);
        return referred(
                step, Ground.EARLY_REFERRAL, all, claim.councilSignedOn(), claim.complainantSignedOn(), progress);
    }

    private static void mustNotBeReferred(Ground ground, Progress progress) {
        Refusal.ALREADY_REFERRED.when(progress.facts().stream()
                .anyMatch(fact -> fact instanceof ReferredToOmbudsman referred && referred.ground() == ground));
    }

    private static ReferredToOmbudsman referred(
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
