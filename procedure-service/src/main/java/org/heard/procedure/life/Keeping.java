package org.heard.procedure.life;

import java.util.List;
import org.heard.kit.problem.Refused;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.KeepingStep;
import org.heard.procedure.complaint.command.KeepingStep.AssignTeam;
import org.heard.procedure.complaint.command.KeepingStep.EraseComplaint;
import org.heard.procedure.complaint.command.KeepingStep.LiftLegalHold;
import org.heard.procedure.complaint.command.KeepingStep.PlaceLegalHold;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.KeepingEvent;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldLifted;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldPlaced;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;

/** Who has the record of a complaint, and how long it is kept: the same in every procedure. */
public final class Keeping {

    private Keeping() {}

    /** The fact that a step leads to. What an erased complaint refuses is refused before. */
    public static ComplaintEvent decide(KeepingStep step, Progress progress) {
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return switch (step) {
            case AssignTeam assignment -> assign(assignment, progress);
            case PlaceLegalHold hold -> place(hold, progress);
            case LiftLegalHold lifting -> lift(lifting, progress);
            case EraseComplaint erasure -> erase(erasure, progress);
        };
    }

    private static TeamAssigned assign(AssignTeam step, Progress progress) {
        Refusal.TEAM_ALREADY_ASSIGNED.when(progress.last(TeamAssigned.class)
                .filter(last -> last.team().equals(step.team()))
                .isPresent());
        return new TeamAssigned(step.id(), step.team(), step.happenedOn(), step.recordedOn());
    }

    private static LegalHoldPlaced place(PlaceLegalHold step, Progress progress) {
        Refusal.LEGAL_HOLD_ALREADY_PLACED.when(
                progress.legalHolds().stream().anyMatch(hold -> hold.ground() == step.ground()));
        Refusal.REVIEW_BEFORE_LEGAL_HOLD.when(
                step.reviewOn() != null && !step.reviewOn().isAfter(step.happenedOn()));
        return new LegalHoldPlaced(
                step.id(), step.ground(), step.words(), step.reviewOn(), step.happenedOn(), step.recordedOn());
    }

    private static LegalHoldLifted lift(LiftLegalHold step, Progress progress) {
        var hold = progress.legalHolds().stream()
                .filter(it -> it.ground() == step.ground())
                .findFirst()
                .orElseThrow(Refusal.NO_SUCH_LEGAL_HOLD::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), hold.happenedOn());
        return new LegalHoldLifted(step.id(), step.ground(), step.words(), step.happenedOn(), step.recordedOn());
    }

    /**
     * A complaint that still runs is answered, withdrawn or closed first, unless it should never have been here: that takes two
     * people, and is not found out of one that has come past stage 1.
     */
    private static ComplaintErased erase(EraseComplaint step, Progress progress) {
        progress.legalHolds().stream().findFirst().ifPresent(Keeping::refuseBecauseOf);
        if (progress.status() == Status.OPEN) {
            Refusal.COMPLAINT_STILL_OPEN.when(
                    step.ground() != ErasureGround.LODGED_IN_ERROR || isPastStageOne(progress));
            Refusal.ERASURE_NEEDS_A_SECOND_PERSON.when(step.secondPerson() == null);
        }
        Refusal.SECOND_PERSON_IS_THE_FIRST.when(
                step.secondPerson() != null && step.secondPerson().equalsIgnoreCase(step.decidedBy()));
        return new ComplaintErased(
                step.id(),
                step.ground(),
                step.decidedBy(),
                step.decision(),
                progress.has(ReferredToOmbudsman.class) ? List.of("ombudsman") : List.of(),
                step.secondPerson(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static boolean isPastStageOne(Progress progress) {
        return progress.stage() != null && (progress.stage() != Stage.STAGE_1 || progress.has(NextStepOffered.class));
    }

    private static void refuseBecauseOf(LegalHoldPlaced hold) {
        throw new Refused(
                Refusal.LEGAL_HOLD_IN_FORCE.code(),
                Refusal.LEGAL_HOLD_IN_FORCE.sentence() + " Ground: " + hold.ground() + ", since " + hold.happenedOn()
                        + ".");
    }

    /** What a fact of this family does to clocks: of an erased complaint, nobody waits for anything any more. */
    public static List<ClockChange> changes(KeepingEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintErased it -> Clocking.allFallAway(it, clocks);
            case TeamAssigned _, LegalHoldPlaced _, LegalHoldLifted _ -> List.of();
        };
    }
}
