package org.heard.procedure.signposted;

import java.util.List;
import java.util.Set;
import org.heard.procedure.appointment.Appointing;
import org.heard.procedure.appointment.Involvements;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Procedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.AppointmentStep.EndAppointment;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.Ending.AskToWithdraw;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.InvolvementStep;
import org.heard.procedure.complaint.command.KeepingStep;
import org.heard.procedure.complaint.command.LifeStep;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.life.Change;
import org.heard.procedure.life.Keeping;
import org.heard.procedure.life.Life;

/**
 * Complaints that are for somebody else to answer: kept so that nothing is lost. They can be withdrawn and taken to the Ombudsman,
 * and have no stages and no clocks here; every other step is refused by name. Complaints that were accepted before their procedure
 * had stages stay so, too.
 */
public final class WithoutStages implements Procedure {

    @Override
    public Set<ProcedureKind> kinds() {
        return Set.of(ProcedureKind.SIGNPOSTED);
    }

    @Override
    public Stage firstStage() {
        return null;
    }

    @Override
    public List<ComplaintEvent> decide(ComplaintCommand command, Progress progress) {
        return switch (command) {
            case CheckDeadlines _ -> List.of();
            case Step step -> {
                EveryProcedure.mustNotLieInTheFuture(step.happenedOn(), step);
                yield step instanceof InvolvementStep involvement
                        ? Involvements.decide(involvement, progress)
                        : take(step, progress);
            }
        };
    }

    private static List<ComplaintEvent> take(Step step, Progress progress) {
        if (step instanceof ReferToOmbudsman referral && referral.claim() instanceof OwnApproach approach) {
            return List.of(EveryProcedure.ownApproach(referral, approach, progress));
        }
        if (step instanceof ChangeStep change) {
            return Change.decide(change, progress);
        }
        if (step instanceof KeepingStep keeping) {
            return List.of(Keeping.decide(keeping, progress));
        }
        if (step instanceof LifeStep life) {
            return Life.decide(life, progress);
        }
        if (step instanceof EndAppointment end) {
            return List.of(Appointing.decide(end, progress));
        }
        if (step instanceof WithdrawComplaint withdrawal) {
            return EveryProcedure.withdraw(withdrawal, progress);
        }
        if (step instanceof AskToWithdraw ask) {
            return EveryProcedure.withdrawAsked(ask, progress);
        }
        if (step instanceof AskForNextStage ask) {
            var code = Refusal.NOT_THE_STATUTORY_PROCEDURE.code();
            return List.of(
                    new AskRefused(ask.id(), "next-stage", code, ask.causeId(), ask.happenedOn(), ask.recordedOn()));
        }
        EveryProcedure.mustStand(progress);
        throw Refusal.NOT_THE_STATUTORY_PROCEDURE.refused();
    }

    @Override
    public List<ClockChange> changes(ComplaintEvent fact, ClockLedger clocks) {
        return List.of();
    }
}
