package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.RESUBMISSION;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.HoldStep;
import org.heard.procedure.complaint.command.HoldStep.ConcludeProceedings;
import org.heard.procedure.complaint.command.HoldStep.DecidePrejudice;
import org.heard.procedure.complaint.command.HoldStep.FindAdvocate;
import org.heard.procedure.complaint.command.HoldStep.RecordProceedings;
import org.heard.procedure.complaint.command.HoldStep.ResubmitComplaint;
import org.heard.procedure.complaint.command.HoldStep.SeekAdvocate;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateFound;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateSought;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** Waiting for proceedings (SI 2006/1738 reg 8) and for an advocate (reg 14): on no other ground does a limit stand still. */
final class Holding {

    private Holding() {}

    static ComplaintEvent decide(HoldStep step, Progress progress, WorkingDays days) {
        return switch (step) {
            case RecordProceedings learned -> record(learned, unanswered(progress));
            case DecidePrejudice decision -> decide(decision, unanswered(progress), days);
            case ConcludeProceedings end -> conclude(end, progress, days);
            case ResubmitComplaint again -> resubmit(again, progress);
            case SeekAdvocate search -> seek(search, unanswered(progress), days);
            case FindAdvocate found -> find(found, unanswered(progress));
        };
    }

    /** Only what waits goes on after the last answer. */
    private static Progress unanswered(Progress progress) {
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.has(FinalResponseIssued.class));
        return progress;
    }

    private static ProceedingsRecorded record(RecordProceedings step, Progress progress) {
        Refusal.PROCEEDINGS_ALREADY_RECORDED.when(
                Waiting.recorded(step.proceedings(), progress).isPresent());
        return new ProceedingsRecorded(
                step.id(), step.proceedings(), step.kind(), step.happenedOn(), step.recordedOn());
    }

    /** The first decision, or a later look at it: that it waits on is said with a new day, that it goes on without. */
    private static ComplaintEvent decide(DecidePrejudice step, Progress progress, WorkingDays days) {
        var learned = Waiting.mustGoOn(step.proceedings(), progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), learned.happenedOn());
        var held = Waiting.isFor(step.proceedings(), progress);
        var holds = step.decision() != PrejudiceDecision.GO_ON;
        Refusal.HOLD_WITHOUT_REVIEW.when(
                holds && (step.reviewOn() == null || !step.reviewOn().isAfter(step.happenedOn())));
        mustNamePoints(step, progress);
        if (held) {
            EveryProcedure.mustNotPrecede(step.happenedOn(), Waiting.since(step.proceedings(), progress));
            Refusal.HOLD_REACH_CHANGED.when(holds && step.decision() != Waiting.reach(step.proceedings(), progress));
            return new PrejudiceReviewed(
                    step.id(),
                    step.proceedings(),
                    step.decision(),
                    step.points(),
                    step.reason(),
                    step.reviewOn(),
                    step.happenedOn(),
                    step.recordedOn());
        }
        var decided = new PrejudiceDecided(
                step.id(),
                step.proceedings(),
                learned.kind(),
                step.decision(),
                step.points(),
                step.reason(),
                step.reviewOn(),
                step.happenedOn(),
                step.recordedOn());
        if (holds) {
            HoldChanges.mustHoldSomething(decided, progress.clocks(), days);
        }
        return decided;
    }

    private static void mustNamePoints(DecidePrejudice step, Progress progress) {
        var known = PointsLedger.of(progress);
        Refusal.POINT_UNKNOWN.when(step.points().stream().anyMatch(point -> !known.has(point)));
        Refusal.HOLD_PART_WITHOUT_POINTS.when((step.decision() == PrejudiceDecision.HOLD_PART)
                == step.points().isEmpty());
    }

    private static ProceedingsConcluded conclude(ConcludeProceedings step, Progress progress, WorkingDays days) {
        var learned = Waiting.mustGoOn(step.proceedings(), progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), learned.happenedOn());
        var window = progress.clocks().rules().rule(RESUBMISSION).budget();
        return new ProceedingsConcluded(
                step.id(),
                step.proceedings(),
                step.how(),
                Waiting.isFor(step.proceedings(), progress)
                        ? window.lastDay(step.happenedOn(), days).orElseThrow()
                        : null,
                step.happenedOn(),
                step.recordedOn());
    }

    /**
     * What waited is answered with the rest, where an answer of this stage is still to come; else a part that waited is
     * answered in a complaint of its own, for no answer goes out twice.
     */
    private static ComplaintResubmitted resubmit(ResubmitComplaint step, Progress progress) {
        Refusal.NOTHING_IS_HELD.when(!Waiting.isFor(step.proceedings(), progress));
        var end =
                Waiting.concluded(step.proceedings(), progress).orElseThrow(Refusal.PROCEEDINGS_NOT_CONCLUDED::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), end.happenedOn());
        var alone = isAnswered(progress) && Waiting.reach(step.proceedings(), progress) == PrejudiceDecision.HOLD_PART;
        Refusal.RESUBMISSION_NEEDS_A_COMPLAINT.when(alone && step.continuedIn() == null);
        Refusal.WAITING_PART_ANSWERED_HERE.when(!alone && step.continuedIn() != null);
        return new ComplaintResubmitted(
                step.id(),
                step.proceedings(),
                step.askedBy(),
                step.means(),
                step.happenedOn().isAfter(end.resubmitBy()),
                step.continuedIn(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static boolean isAnswered(Progress progress) {
        return switch (progress.stage()) {
            case STAGE_1 -> progress.has(StageOneAnswered.class) || progress.has(StageOneResolved.class);
            case STAGE_2 -> progress.has(AdjudicationIssued.class);
            case STAGE_3 -> progress.has(FinalResponseIssued.class);
        };
    }

    private static AdvocateSought seek(SeekAdvocate step, Progress progress, WorkingDays days) {
        Refusal.STAGE_1_OVER.when(progress.stage() != Stage.STAGE_1);
        Refusal.STAGE_1_ALREADY_ANSWERED.when(progress.has(StageOneAnswered.class));
        var sought = new AdvocateSought(step.id(), step.reviewOn(), step.happenedOn(), step.recordedOn());
        HoldChanges.mustHoldSomething(sought, progress.clocks(), days);
        return sought;
    }

    private static AdvocateFound find(FindAdvocate step, Progress progress) {
        var held = progress.clocks().clock(STAGE_1_ANSWER).stream()
                .flatMap((StatutoryClock clock) -> clock.held().stream())
                .filter(hold -> hold.ground().equals(HoldChanges.ADVOCATE))
                .findFirst()
                .orElseThrow(Refusal.NOTHING_IS_HELD::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), held.on());
        return new AdvocateFound(step.id(), step.happenedOn(), step.recordedOn());
    }
}
