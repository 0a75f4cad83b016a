package org.heard.procedure.complaint;

import java.util.List;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.LastAnswer;
import org.heard.procedure.complaint.term.Ground;

/** Leaving a procedure that has no early referral: withdrawn, to the Ombudsman after the last answer, or by the person alone. */
public final class Departure {

    private Departure() {}

    /** What comes of it. */
    public static List<ComplaintEvent> of(Ending step, Progress progress) {
        return switch (step) {
            case WithdrawComplaint withdrawal -> {
                Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
                yield EveryProcedure.withdraw(withdrawal, progress);
            }
            case ReferToOmbudsman referral ->
                switch (referral.claim()) {
                    case OwnApproach approach -> List.of(EveryProcedure.ownApproach(referral, approach, progress));
                    case ProcedureComplete _ -> List.of(whenComplete(referral, progress));
                    case EarlyReferral _ -> throw Refusal.NOT_THE_STATUTORY_PROCEDURE.refused();
                };
        };
    }

    private static ReferredToOmbudsman whenComplete(ReferToOmbudsman step, Progress progress) {
        EveryProcedure.mustStand(progress);
        var answer = progress.facts().stream()
                .filter(LastAnswer.class::isInstance)
                .findFirst()
                .orElseThrow(Refusal.PROCEDURE_NOT_COMPLETE::refused);
        Refusal.ALREADY_REFERRED.when(progress.facts().stream()
                .anyMatch(fact -> fact instanceof ReferredToOmbudsman it && it.ground() == Ground.PROCEDURE_COMPLETE));
        EveryProcedure.mustNotPrecede(step.happenedOn(), answer.happenedOn());
        return new ReferredToOmbudsman(
                step.id(),
                step.referralId(),
                Ground.PROCEDURE_COMPLETE,
                null,
                progress.stage(),
                progress.youngPerson(),
                progress.accepted().noticedOn(),
                List.of(),
                null,
                null,
                step.happenedOn(),
                step.recordedOn());
    }
}
