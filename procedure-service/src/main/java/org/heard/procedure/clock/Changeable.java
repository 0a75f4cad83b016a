package org.heard.procedure.clock;

import java.util.Optional;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Reach;
import org.heard.workingdays.WorkingDays;

/** What may move a limit that runs. A refusal is a code of docs/language.md; none is no refusal. */
final class Changeable {
    private static final String NOT_RUNNING = "clock-not-running";

    private Changeable() {}

    /**
     * An extension is told before the limit in force has passed (its own day counts), gives a later date, keeps to the
     * rule's maximum and has one of its reasons. Of a limit that stands still there is nothing to extend.
     */
    static Optional<String> whyNotExtend(Optional<StatutoryClock> running, Extended wanted, WorkingDays days) {
        if (running.isEmpty()) {
            return Optional.of(NOT_RUNNING);
        }
        var clock = running.get();
        var extension = clock.rule().extension();
        if (extension.isEmpty()) {
            return Optional.of("nothing-extends-this-limit");
        }
        if (!extension.get().reasons().contains(wanted.reason())) {
            return Optional.of("extension-reason-unknown");
        }
        if (isHeld(clock)) {
            return Optional.of("clock-held");
        }
        var due = clock.dueOn(days);
        if (wanted.toldOn().isAfter(due)) {
            return Optional.of("extension-told-too-late");
        }
        if (!wanted.newDate().isAfter(due)) {
            return Optional.of("extension-gives-no-more-time");
        }
        return clock.furthest(extension.get().maxWorkingDays(), days)
                .filter(wanted.newDate()::isAfter)
                .map(_ -> "extension-beyond-maximum");
    }

    /**
     * A hold has a ground that the rule names, begins while the limit runs and before its last day, is to be looked at
     * again on a later day, and comes alone: the whole does not stand still twice, nor a part twice for one ground.
     */
    static Optional<String> whyNotHold(Optional<StatutoryClock> running, Held wanted, WorkingDays days) {
        if (running.isEmpty() || wanted.on().isBefore(running.get().day0())) {
            return Optional.of(NOT_RUNNING);
        }
        var clock = running.get();
        if (clock.rule().hold(wanted.ground()).isEmpty()) {
            return Optional.of("no-ground-to-hold-this-limit");
        }
        var sameAgain = clock.held().stream().anyMatch(it -> it.ground().equals(wanted.ground()));
        if (sameAgain || wanted.reach() == Reach.WHOLE && isHeld(clock)) {
            return Optional.of("clock-held");
        }
        if (!wanted.reviewOn().isAfter(wanted.on())) {
            return Optional.of("hold-without-review");
        }
        return clock.limit(days).filter(due -> !wanted.on().isBefore(due)).map(_ -> "hold-too-late");
    }

    private static boolean isHeld(StatutoryClock clock) {
        return clock.held().stream().anyMatch(it -> it.reach() == Reach.WHOLE);
    }
}
