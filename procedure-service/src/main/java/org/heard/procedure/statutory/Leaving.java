package org.heard.procedure.statutory;

import java.util.List;
import org.heard.procedure.complaint.Departure;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Stage;

/** Leaving the statutory procedure: as any other, or to the Ombudsman early, under all conditions. */
final class Leaving {

    private Leaving() {}

    static List<ComplaintEvent> decide(Ending step, Progress progress) {
        return step instanceof ReferToOmbudsman referral && referral.claim() instanceof EarlyReferral early
                ? List.of(early(referral, early, progress))
                : Departure.of(step, progress);
    }

    /**
     * The conditions bind the council: any box unticked, any signature missing, and the panel meets (R-REF-2, R-REF-3). Nobody signs
     * before they know the adjudication.
     */
    private static ReferredToOmbudsman early(ReferToOmbudsman step, EarlyReferral claim, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
        Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
        var answer = progress.last(AdjudicationIssued.class).orElseThrow(Refusal.STAGE_2_STILL_OPEN::refused);
        Departure.mustNotBeReferred(Ground.EARLY_REFERRAL, progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), answer.happenedOn());
        var all = List.of(EarlyReferralCondition.values());
        Refusal.EARLY_REFERRAL_CONDITIONS_NOT_MET.when(!claim.met().containsAll(all) || upholdsNothing(answer));
        Refusal.EARLY_REFERRAL_NOT_SIGNED.when(claim.councilSignedOn() == null || claim.complainantSignedOn() == null);
        for (var signedOn : List.of(claim.councilSignedOn(), claim.complainantSignedOn())) {
            EveryProcedure.mustNotLieInTheFuture(signedOn, step);
            EveryProcedure.mustNotPrecede(signedOn, answer.happenedOn());
        }
        return Departure.referred(
                step, Ground.EARLY_REFERRAL, all, claim.councilSignedOn(), claim.complainantSignedOn(), progress);
    }

    /** What the adjudication says of the points goes before what the council says of the adjudication. */
    private static boolean upholdsNothing(AdjudicationIssued answer) {
        return !answer.findings().isEmpty()
                && answer.findings().stream()
                        .allMatch(of -> of.finding() == Finding.NOT_UPHELD || of.finding() == Finding.NO_FINDING);
    }
}
