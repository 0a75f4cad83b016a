package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.heard.procedure.appointment.Appointing;
import org.heard.procedure.appointment.Involvements;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.ActionRegister;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PassedLimits;
import org.heard.procedure.complaint.Procedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ActionStep;
import org.heard.procedure.complaint.command.AppointmentStep;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.CorporateStep.AcknowledgeStage;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.GoingOn;
import org.heard.procedure.complaint.command.HoldStep;
import org.heard.procedure.complaint.command.HoldStep.ConcludeProceedings;
import org.heard.procedure.complaint.command.HoldStep.ResubmitComplaint;
import org.heard.procedure.complaint.command.InquiryStep;
import org.heard.procedure.complaint.command.InquiryStep.AcknowledgeStageTwo;
import org.heard.procedure.complaint.command.InvolvementStep;
import org.heard.procedure.complaint.command.KeepingStep;
import org.heard.procedure.complaint.command.LifeStep;
import org.heard.procedure.complaint.command.LocalResolutionStep;
import org.heard.procedure.complaint.command.OwnStep;
import org.heard.procedure.complaint.command.PanelStep;
import org.heard.procedure.complaint.command.PointStep;
import org.heard.procedure.complaint.command.ReceptionStep;
import org.heard.procedure.complaint.command.StageOneStep;
import org.heard.procedure.complaint.command.StageThreeStep;
import org.heard.procedure.complaint.command.StageTwoStep;
import org.heard.procedure.complaint.command.StatementStep;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;
import org.heard.procedure.life.Change;
import org.heard.procedure.life.Keeping;
import org.heard.procedure.life.Life;
import org.heard.procedure.life.NewPoints;
import org.heard.workingdays.WorkingDays;

/** The statutory procedure. Limits that have passed go on record before anything else is decided. */
public final class Statutory implements Procedure {

    private final Supplier<WorkingDays> calendar;

    /** @param calendar as it is known at the time: days are proclaimed while complaints run */
    public Statutory(Supplier<WorkingDays> calendar) {
        this.calendar = calendar;
    }

    @Override
    public Set<ProcedureKind> kinds() {
        return Set.of(ProcedureKind.STATUTORY);
    }

    @Override
    public Stage firstStage() {
        return Stage.STAGE_1;
    }

    @Override
    public List<ComplaintEvent> decide(ComplaintCommand command, Progress progress) {
        var days = calendar.get();
        var today = command.recordedOn();
        var passed = PassedLimits.by(today, progress, this, days, (missed, now) -> lapsed(missed, now, today));
        var facts = new ArrayList<>(passed.facts());
        var reviews = Waiting.reviewsDue(passed.progress(), today);
        facts.addAll(reviews);
        var now = passed.progress();
        for (var review : reviews) {
            now = now.after(review, changes(review, now.clocks()));
        }
        facts.addAll(
                switch (command) {
                    case CheckDeadlines _ -> PassedLimits.approaching(today, now, days);
                    case Step step -> take(step, now, days);
                });
        return facts;
    }

    /** A stage 1 that lapsed opens stage 2 (DL-11, R-S1-5). */
    private static List<ComplaintEvent> lapsed(Missed missed, Progress progress, LocalDate today) {
        var opens = missed.clock().equals(STAGE_1_ANSWER)
                && progress.stage() == Stage.STAGE_1
                && progress.ending().isEmpty()
                && !progress.has(NextStepOffered.class);
        return opens
                ? List.of(new NextStepOffered(
                        progress.accepted().id(), NextStep.STAGE_2, OfferReason.LAPSED, missed.missedOn(), today))
                : List.of();
    }

    private List<ComplaintEvent> take(Step step, Progress progress, WorkingDays days) {
        EveryProcedure.mustNotLieInTheFuture(step.happenedOn(), step);
        return switch (step) {
            case StatementStep statement -> List.of(Statements.decide(statement, standing(progress, statement)));
            case InquiryStep inquiry -> List.of(Inquiry.decide(inquiry, standing(progress, inquiry)));
            case ActionStep action -> List.of(ActionRegister.decide(action, progress));
            case PointStep point -> NewPoints.decide(point, standing(progress, point), isSettled(progress));
            case GoingOn going -> Life.goOn(going, progress, this, now -> NextStage.decide(going, now, days));
            case Ending ending -> Leaving.decide(ending, progress);
            case LifeStep life -> Life.decide(life, progress);
            case ChangeStep change -> Change.decide(change, progress);
            case KeepingStep keeping -> List.of(Keeping.decide(keeping, progress));
            case ReceptionStep reception -> Reception.decide(reception, standing(progress, reception));
            case LocalResolutionStep local -> LocalResolution.decide(local, standing(progress, local));
            case HoldStep hold -> List.of(Holding.decide(hold, waiting(progress, hold), days));
            case StageOneStep one -> StageOne.decide(one, standing(progress, one), days);
            case StageTwoStep two -> StageTwo.decide(two, standing(progress, two), days);
            case AppointmentStep appointment -> List.of(Appointing.decide(appointment, progress));
            case InvolvementStep involvement -> Involvements.decide(involvement, progress);
            case AcknowledgeStage it
            when it.stage() == Stage.STAGE_2 ->
                take(new AcknowledgeStageTwo(it.id(), it.happenedOn(), it.recordedOn()), progress, days);
            case OwnStep _ -> throw Refusal.NOT_IN_THIS_PROCEDURE.refused();
            case PanelStep panel -> Panels.decide(panel, standing(progress, panel));
            case StageThreeStep three -> StageThree.decide(three, standing(progress, three));
        };
    }

    /** The statement is agreed, or stage 2 was answered without one. */
    private static boolean isSettled(Progress progress) {
        return progress.has(StatementAgreed.class) || progress.has(AdjudicationIssued.class);
    }

    private static Progress standing(Progress progress, Step step) {
        EveryProcedure.mustStand(progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return progress;
    }

    /** What waits for proceedings is told of their end, and may be brought again, when the rest is closed, too (reg 8(5)). */
    private static Progress waiting(Progress progress, HoldStep step) {
        var goesOn = step instanceof ConcludeProceedings || step instanceof ResubmitComplaint;
        return goesOn && progress.status() == Status.CLOSED ? progress : standing(progress, step);
    }

    @Override
    public List<ClockChange> changes(ComplaintEvent fact, ClockLedger clocks) {
        return ClockChanges.of(fact, clocks);
    }
}
