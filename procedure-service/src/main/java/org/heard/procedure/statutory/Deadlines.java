package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** What the calendar brings about: misses, each once per clock for ever, and warnings, each once per step. */
final class Deadlines {

    private Deadlines() {}

    /** Limits that have passed by a day and are not on record. A stage 1 that lapsed opens stage 2 (DL-11, R-S1-5). */
    static List<ComplaintEvent> missed(Progress progress, LocalDate today, WorkingDays days) {
        var facts = new ArrayList<ComplaintEvent>();
        for (var missed : progress.clocks().missedBy(today, days)) {
            facts.add(new DeadlineMissed(
                    progress.accepted().id(),
                    missed.clock().value(),
                    missed.clock().rule(),
                    stageOf(progress, missed.clock()),
                    missed.dueOn(),
                    missed.missedOn(),
                    today));
            if (opensStageTwo(missed, progress)) {
                facts.add(new NextStepOffered(
                        progress.accepted().id(), NextStep.STAGE_2, OfferReason.LAPSED, missed.missedOn(), today));
            }
        }
        return facts;
    }

    /** Limits and windows that come near on a day. */
    static List<ComplaintEvent> approaching(Progress progress, LocalDate today, WorkingDays days) {
        return progress.clocks().approachingOn(today, days).stream()
                .<ComplaintEvent>map(warned -> new DeadlineApproached(
                        progress.accepted().id(),
                        warned.clock().value(),
                        warned.clock().rule(),
                        stageOf(progress, warned.clock()),
                        warned.step(),
                        warned.dueOn(),
                        warned.workingDaysLeft(),
                        today,
                        today))
                .toList();
    }

    private static boolean opensStageTwo(Missed missed, Progress progress) {
        return missed.clock().equals(STAGE_1_ANSWER)
                && progress.stage() == Stage.STAGE_1
                && progress.ending().isEmpty()
                && !progress.has(NextStepOffered.class);
    }

    private static String stageOf(Progress progress, ClockCode clock) {
        return progress.clocks().clock(clock).orElseThrow().rule().stage();
    }
}
