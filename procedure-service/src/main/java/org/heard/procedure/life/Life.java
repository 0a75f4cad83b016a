package org.heard.procedure.life;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Procedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.GoingOn;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.LifeStep;
import org.heard.procedure.complaint.command.LifeStep.BeginInternalReview;
import org.heard.procedure.complaint.command.LifeStep.CloseComplaint;
import org.heard.procedure.complaint.command.LifeStep.DecideAnonymousComplaint;
import org.heard.procedure.complaint.command.LifeStep.NameComplainant;
import org.heard.procedure.complaint.command.LifeStep.RaiseSafeguardingConcern;
import org.heard.procedure.complaint.command.LifeStep.ReinstateComplaint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.LifeEvent.AnonymousComplaintDecided;
import org.heard.procedure.complaint.event.LifeEvent.ComplainantNamed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.LifeEvent.InternalReviewBegun;
import org.heard.procedure.complaint.event.LifeEvent.SafeguardingConcernRaised;
import org.heard.procedure.complaint.event.LifeEvent.WithdrawalGuarded;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.Status;

/** What can be done with a complaint whichever procedure it is in, and what that does to its clocks. */
public final class Life {

    private Life() {}

    /** The facts that a step leads to. */
    public static List<ComplaintEvent> decide(LifeStep step, Progress progress) {
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return switch (step) {
            case CloseComplaint closing -> List.of(Closing.decide(closing, progress));
            case ReinstateComplaint reinstatement -> List.of(Reinstatement.decide(reinstatement, progress));
            case BeginInternalReview review -> List.of(review(review, progress));
            case RaiseSafeguardingConcern concern ->
                List.of(new SafeguardingConcernRaised(
                        concern.id(), concern.to(), concern.words(), concern.happenedOn(), concern.recordedOn()));
            case DecideAnonymousComplaint decision ->
                List.of(new AnonymousComplaintDecided(
                        decision.id(), decision.words(), decision.happenedOn(), decision.recordedOn()));
            case NameComplainant name -> named(name, progress);
        };
    }

    /** Closing took no right away: whoever asks for the next stage of a closed complaint brings it back (R-S2-9). */
    public static List<ComplaintEvent> goOn(
            GoingOn step, Progress progress, Procedure procedure, Function<Progress, List<ComplaintEvent>> decide) {
        if (progress.status() != Status.CLOSED) {
            return decide.apply(progress);
        }
        var back = askedToGoOn(step, progress);
        var next = decide.apply(progress.after(back, procedure.changes(back, progress.clocks())));
        return next.getFirst() instanceof AskRefused
                ? next
                : Stream.concat(Stream.of(back), next.stream()).toList();
    }

    /** A closed complaint is back because its next stage was asked for. */
    private static ComplaintReinstated askedToGoOn(GoingOn step, Progress progress) {
        EveryProcedure.mustNotPrecede(
                step.happenedOn(), progress.ending().orElseThrow().happenedOn());
        return switch (step) {
            case RequestNextStage it -> back(it, it.askedBy(), it.means(), progress);
            case AskForNextStage it -> back(it, AskedBy.COMPLAINANT, it.means(), progress);
        };
    }

    private static ComplaintReinstated back(GoingOn step, AskedBy askedBy, Means means, Progress progress) {
        return new ComplaintReinstated(
                step.id(),
                ReinstatedFor.PERSON_ASKED,
                progress.stage(),
                askedBy,
                means,
                null,
                step.happenedOn(),
                step.recordedOn());
    }

    /** What a fact of this family does to clocks. */
    public static List<ClockChange> changes(LifeEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintClosed it -> Clocking.allFallAway(it, clocks);
            case ComplaintReinstated it -> Clocking.resumed(it, clocks);
            case WithdrawalGuarded _,
                    InternalReviewBegun _,
                    SafeguardingConcernRaised _,
                    AnonymousComplaintDecided _,
                    ComplainantNamed _ -> List.of();
        };
    }

    /** The statutory procedure that is theirs because of who they are is so from the first receipt, while the complaint stands (R-EX-9). */
    private static List<ComplaintEvent> named(NameComplainant step, Progress progress) {
        var named = name(step, progress);
        var stands = progress.status() == Status.OPEN || progress.status() == Status.COMPLETE;
        return stands && step.to() == ProcedureKind.STATUTORY && progress.procedure() != ProcedureKind.STATUTORY
                ? List.of(named, Correction.named(step, progress))
                : List.of(named);
    }

    /** Only who gave no name says later who they are; nobody makes a child somebody else (R-EX-9). */
    private static ComplainantNamed name(NameComplainant step, Progress progress) {
        Refusal.COMPLAINANT_ALREADY_KNOWN.when(Arrays.stream(ComplainantKind.values())
                .filter(kind -> kind != ComplainantKind.OTHER)
                .anyMatch(kind -> kind.code().equals(progress.complainantKind())));
        return new ComplainantNamed(step.id(), step.kind(), step.happenedOn(), step.recordedOn());
    }

    private static InternalReviewBegun review(BeginInternalReview step, Progress progress) {
        Refusal.REVIEW_FOLLOWS_WITHDRAWAL.when(progress.status() != Status.WITHDRAWN);
        Refusal.REVIEW_ALREADY_BEGUN.when(progress.has(InternalReviewBegun.class));
        EveryProcedure.mustNotPrecede(
                step.happenedOn(), progress.ending().orElseThrow().happenedOn());
        return new InternalReviewBegun(step.id(), step.words(), step.happenedOn(), step.recordedOn());
    }
}
