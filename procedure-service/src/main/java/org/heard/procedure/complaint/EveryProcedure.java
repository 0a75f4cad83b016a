package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.term.Ground;

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

    /** A complaint can be withdrawn at any time, in any form (R-WD-1). */
    public static ComplaintWithdrawn withdraw(WithdrawComplaint step, Progress progress) {
        mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return new ComplaintWithdrawn(step.id(), step.askedBy(), step.words(), step.happenedOn(), step.recordedOn());
    }

    /** The person may go to the Ombudsman at any time, withdrawn or not, and is never refused (R-REF-4). */
    public static ReferredToOmbudsman ownApproach(ReferToOmbudsman step, OwnApproach approach, Progress progress) {
        return new ReferredToOmbudsman(
                step.id(),
                step.referralId(),
                Ground.OWN_APPROACH,
                approach.because(),
                progress.stage(),
                progress.accepted().youngPerson(),
                progress.accepted().happenedOn(),
                List.of(),
                null,
                null,
                step.happenedOn(),
                step.recordedOn());
    }
}
