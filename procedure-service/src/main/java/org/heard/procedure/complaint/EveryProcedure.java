package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.command.Ending.AskToWithdraw;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.RecountDeadlines;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.LifeEvent.WithdrawalGuarded;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.StopPressure;

/** What holds whichever procedure a complaint is in. */
public final class EveryProcedure {

    private EveryProcedure() {}

    /** No step is recorded before its day. */
    public static void mustNotLieInTheFuture(LocalDate day, Step step) {
        Refusal.DATE_IN_THE_FUTURE.when(day.isAfter(step.recordedOn()));
    }

    /** No step happens before the step that it follows. */
    public static void mustNotPrecede(LocalDate day, LocalDate followed) {
        Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS.when(day.isBefore(followed));
    }

    /** The complaint has not ended: not withdrawn, closed or rejected, or back since. */
    public static void mustStand(Progress progress) {
        switch (progress.status()) {
            case WITHDRAWN -> throw Refusal.COMPLAINT_WITHDRAWN.refused();
            case CLOSED -> throw Refusal.COMPLAINT_CLOSED.refused();
            case REJECTED -> throw Refusal.COMPLAINT_REJECTED.refused();
            case OPEN, COMPLETE -> {}
        }
    }

    /** What a proclaimed holiday moves: each clock once per proclamation, however often this is asked. */
    static List<DeadlineRecounted> recounted(RecountDeadlines command, Progress progress) {
        return progress.clocks().movedBy(command.before(), command.after(), command.recordedOn()).stream()
                .map(moved -> new DeadlineRecounted(
                        command.id(),
                        moved.clock().value(),
                        moved.clock().rule(),
                        progress.clocks()
                                .clock(moved.clock())
                                .orElseThrow()
                                .rule()
                                .stage(),
                        moved.calendar(),
                        moved.oldDueOn(),
                        moved.newDueOn(),
                        moved.because(),
                        command.recordedOn(),
                        command.recordedOn()))
                .toList();
    }

    /**
     * A complaint can be withdrawn at any time, in any form. A young person is asked first whether anybody wants them to
     * stop, and is offered an advocate; if somebody may, it takes the advocate's word (R-WD-1).
     */
    public static List<ComplaintEvent> withdraw(WithdrawComplaint step, Progress progress) {
        mustStand(progress);
        mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        var withdrawn =
                new ComplaintWithdrawn(step.id(), step.askedBy(), step.words(), step.happenedOn(), step.recordedOn());
        return progress.ofYoungPerson() ? List.of(guarded(step), withdrawn) : List.of(withdrawn);
    }

    /** The same, asked for on the person's page: what cannot be done is told them, and never lost. */
    public static List<ComplaintEvent> withdrawAsked(AskToWithdraw step, Progress progress) {
        try {
            Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
            return withdraw(
                    new WithdrawComplaint(
                            step.id(),
                            AskedBy.COMPLAINANT,
                            null,
                            step.pressure(),
                            step.advocate(),
                            step.happenedOn(),
                            step.recordedOn()),
                    progress);
        } catch (Refused refused) {
            return List.of(new AskRefused(
                    step.id(), "withdrawal", refused.code(), step.causeId(), step.happenedOn(), step.recordedOn()));
        }
    }

    private static WithdrawalGuarded guarded(WithdrawComplaint step) {
        Refusal.CHILD_NOT_ASKED_ABOUT_PRESSURE.when(step.pressure() == null);
        ChildsWord.mustEndIt(step.askedBy(), step.advocate());
        Refusal.ADVOCATE_MUST_SAY_SO.when(step.pressure() != StopPressure.NOBODY && step.askedBy() != AskedBy.ADVOCATE);
        return new WithdrawalGuarded(
                step.id(), step.pressure(), step.advocate(), step.askedBy(), step.happenedOn(), step.recordedOn());
    }

    /** The person may go to the Ombudsman at any time, withdrawn or not, and is never refused (R-REF-4). */
    public static ReferredToOmbudsman ownApproach(ReferToOmbudsman step, OwnApproach approach, Progress progress) {
        return new ReferredToOmbudsman(
                step.id(),
                step.referralId(),
                Ground.OWN_APPROACH,
                approach.because(),
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
