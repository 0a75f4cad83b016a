package org.heard.procedure.life;

import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.procedure.complaint.ChildsWord;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.LifeStep.CloseComplaint;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;

/**
 * Closing: never by a date alone. The council owes no answer any more, somebody said that it may end, and of a young person's
 * complaint that was themselves or their advocate, after an advocate was offered.
 */
final class Closing {

    private Closing() {}

    static ComplaintClosed decide(CloseComplaint step, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.ANSWER_STILL_OWED.when(owesAnAnswer(progress));
        switch (step.because()) {
            case RESOLVED -> Refusal.NOT_RESOLVED.when(!progress.has(StageOneResolved.class));
            case COMPLETE -> Refusal.PROCEDURE_NOT_COMPLETE.when(!progress.isComplete());
            case NO_WISH_TO_GO_ON -> Refusal.NOBODY_SAID_SO.when(step.wordOf() == null);
        }
        if (progress.ofYoungPerson()) {
            ChildsWord.mustEndIt(step.wordOf(), step.advocate());
        }
        EveryProcedure.mustNotPrecede(
                step.happenedOn(), progress.facts().getLast().happenedOn());
        return new ComplaintClosed(
                step.id(),
                step.because(),
                step.wordOf(),
                step.advocate(),
                step.words(),
                step.happenedOn(),
                step.recordedOn());
    }

    /** An answer that was due and never came is owed until it comes. */
    private static boolean owesAnAnswer(Progress progress) {
        return progress.clocks().clocks().stream()
                .filter(clock -> clock.rule().owner() == Owner.COUNCIL)
                .filter(clock -> clock.rule().stage().startsWith("stage-"))
                .anyMatch(clock -> clock.ended().isEmpty());
    }
}
