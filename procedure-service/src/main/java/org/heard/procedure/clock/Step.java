package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.heard.procedure.clock.Budget.InWorkingDays;
import org.heard.workingdays.WorkingDays;

/** A warning of a rule, on the day it falls for one clock. */
record Step(int number, LocalDate on) {

    /** The steps of a clock that were not given yet and fall before a limit, in their order. */
    static Stream<Step> before(LocalDate limit, StatutoryClock clock, WorkingDays days) {
        var rule = clock.rule();
        var given = clock.warnedAt().orElse(Integer.MIN_VALUE);
        var holds = Holds.of(clock.sinceOpened());
        return rule.warnings().stream()
                .filter(step -> step > given && fitsIn(step, clock, days))
                .flatMap(step -> holds.move(rule.budget().dayOf(step, clock.day0(), days), days).stream()
                        .filter(on -> on.isBefore(limit))
                        .map(on -> new Step(step, on)));
    }

    /** Asked before its day is, because a step beyond the limit may lie beyond the calendar, too. */
    private static boolean fitsIn(int step, StatutoryClock clock, WorkingDays days) {
        return !(clock.rule().budget() instanceof InWorkingDays)
                || clock.unheld(days)
                        .filter(limit -> step < days.between(clock.day0(), limit))
                        .isPresent();
    }
}
