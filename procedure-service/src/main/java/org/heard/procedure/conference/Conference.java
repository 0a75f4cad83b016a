package org.heard.procedure.conference;

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
import org.heard.procedure.complaint.Departure;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PassedLimits;
import org.heard.procedure.complaint.Procedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.StageByStage;
import org.heard.procedure.complaint.command.AppointmentStep.EndAppointment;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.ConferenceStep;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.GoingOn;
import org.heard.procedure.complaint.command.InvolvementStep;
import org.heard.procedure.complaint.command.KeepingStep;
import org.heard.procedure.complaint.command.LifeStep;
import org.heard.procedure.complaint.command.PointStep;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;
import org.heard.procedure.life.Change;
import org.heard.procedure.life.Keeping;
import org.heard.procedure.life.Life;
import org.heard.procedure.life.NewPoints;
import org.heard.workingdays.WorkingDays;

/**
 * The route for complaints about a child protection conference: its chair, an investigation, an inter-agency panel. What the
 * conference decided stands meanwhile, and no step of this route changes it (CONF-3).
 */
public final class Conference implements Procedure {

    private final Supplier<WorkingDays> calendar;

    /** @param calendar as it is known at the time */
    public Conference(Supplier<WorkingDays> calendar) {
        this.calendar = calendar;
    }

    @Override
    public Set<ProcedureKind> kinds() {
        return Set.of(ProcedureKind.CONFERENCE);
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
        facts.addAll(
                switch (command) {
                    case CheckDeadlines _ -> PassedLimits.approaching(today, passed.progress(), days);
                    case Step step -> take(step, passed.progress(), days);
                });
        return facts;
    }

    private List<ComplaintEvent> take(Step step, Progress progress, WorkingDays days) {
        EveryProcedure.mustNotLieInTheFuture(step.happenedOn(), step);
        return switch (step) {
            case GoingOn going ->
                Life.goOn(going, progress, this, now -> StageByStage.decide(going, now, new ChairFirst(days)));
            case LifeStep life -> Life.decide(life, progress);
            case ChangeStep change -> Change.decide(change, progress);
            case KeepingStep keeping -> List.of(Keeping.decide(keeping, progress));
            case InvolvementStep involvement -> Involvements.decide(involvement, progress);
            case EndAppointment end -> List.of(Appointing.decide(end, progress));
            case Ending ending -> Departure.of(ending, progress);
            case PointStep point ->
                NewPoints.decide(point, standing(progress, point), progress.has(ConferenceAnswered.class));
            case ConferenceStep own -> OwnSteps.decide(own, standing(progress, own));
            case Step _ -> throw Refusal.NOT_IN_THIS_PROCEDURE.refused();
        };
    }

    private static Progress standing(Progress progress, Step step) {
        EveryProcedure.mustStand(progress);
        Refusal.NO_STANDING.when(OwnSteps.isBarred(progress));
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        return progress;
    }

    /** What the partnership promised for a stage did not come in time: the person may go on. */
    private static List<ComplaintEvent> lapsed(Missed missed, Progress progress, LocalDate today) {
        return ChairFirst.stageOf(missed.clock())
                .filter(stage -> stage == progress.stage() && progress.status() == Status.OPEN)
                .flatMap(ChairFirst::after)
                .filter(next -> progress.inThisProcedure()
                        .noneMatch(fact -> fact instanceof NextStepOffered offered && offered.next() == next))
                .<List<ComplaintEvent>>map(next -> List.of(new NextStepOffered(
                        progress.accepted().id(), next, OfferReason.LAPSED, missed.missedOn(), today)))
                .orElse(List.of());
    }

    @Override
    public List<ClockChange> changes(ComplaintEvent fact, ClockLedger clocks) {
        return ClockChanges.of(fact, clocks);
    }
}
