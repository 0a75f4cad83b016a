package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.workingdays.WorkingDays;

/**
 * What the calendar brings about in any procedure: misses, each once per clock for ever, and warnings, each once per step.
 *
 * @param facts what is to go on record, in order
 * @param progress the complaint with that on record
 */
public record PassedLimits(List<ComplaintEvent> facts, Progress progress) {

    public PassedLimits {
        facts = List.copyOf(facts);
    }

    /**
     * Puts every limit on record that has passed by a day. One miss may open a clock whose limit has passed, too.
     *
     * @param consequences what a miss leads to beside itself
     */
    public static PassedLimits by(
            LocalDate today,
            Progress before,
            Procedure procedure,
            WorkingDays days,
            BiFunction<Missed, Progress, List<ComplaintEvent>> consequences) {
        var facts = new ArrayList<ComplaintEvent>();
        var now = before;
        for (var next = now.clocks().missedBy(today, days);
                !next.isEmpty();
                next = now.clocks().missedBy(today, days)) {
            var missed = next.getFirst();
            var led = new ArrayList<ComplaintEvent>(List.of(fact(missed, now, today)));
            led.addAll(consequences.apply(missed, now));
            for (var fact : led) {
                now = now.after(fact, procedure.changes(fact, now.clocks()));
            }
            facts.addAll(led);
        }
        return new PassedLimits(facts, now);
    }

    /** Limits and windows that come near on a day. */
    public static List<ComplaintEvent> approaching(LocalDate today, Progress progress, WorkingDays days) {
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

    private static DeadlineMissed fact(Missed missed, Progress progress, LocalDate today) {
        return new DeadlineMissed(
                progress.accepted().id(),
                missed.clock().value(),
                missed.clock().rule(),
                stageOf(progress, missed.clock()),
                missed.dueOn(),
                missed.missedOn(),
                today);
    }

    private static String stageOf(Progress progress, ClockCode clock) {
        return progress.clocks().clock(clock).orElseThrow().rule().stage();
    }
}
