package org.heard.procedure.clock;

import static org.heard.procedure.clock.Given.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.heard.procedure.clock.Budget.InWorkingDays;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Reach;
import org.heard.procedure.clock.ClockChange.Released;

/**
 * A clock as somebody counts it who crosses out the days of a wall calendar: one after the other, with a tally of the days
 * left. Slow, and with no arithmetic to go wrong.
 */
final class CountedByHand {
    private static final int DAYS_OF_THE_CALENDAR = 900;

    private final ClockRule rule;
    private final TreeMap<Integer, LocalDate> steps = new TreeMap<>();
    private Optional<LocalDate> limit = Optional.empty();

    private int left;
    private int leftToMaximum = Integer.MAX_VALUE;
    private int counted;
    private int countedForMaximum;
    private String ground;

    private CountedByHand(ClockRule rule) {
        this.rule = rule;
        this.left = ((InWorkingDays) rule.budget()).days();
    }

    static CountedByHand of(ClockRule rule, LocalDate day0, List<ClockChange> sinceThen) {
        var hand = new CountedByHand(rule);
        for (var day = 0; day < DAYS_OF_THE_CALENDAR && hand.limit.isEmpty(); day++) {
            var today = day0.plusDays(day);
            if (day > 0 && DAYS.isWorkingDay(today)) {
                hand.crossOut(today);
            }
            sinceThen.forEach(change -> hand.happens(change, today));
            if (hand.left <= 0 || hand.leftToMaximum <= 0) {
                hand.limit = Optional.of(today);
                hand.steps.values().removeIf(step -> !step.isBefore(today));
            }
        }
        return hand;
    }

    /** The last day, if the tally comes to an end. */
    Optional<LocalDate> limit() {
        return limit;
    }

    /** The day of each warning step that comes before it. */
    TreeMap<Integer, LocalDate> steps() {
        return steps;
    }

    private void crossOut(LocalDate today) {
        if (ground == null) {
            counted++;
            left--;
            if (rule.warnings().contains(counted)) {
                steps.put(counted, today);
            }
        }
        if (ground == null || maximum().isPresent()) {
            countedForMaximum++;
            leftToMaximum--;
        }
    }

    private void happens(ClockChange change, LocalDate today) {
        if (change instanceof Extended it && it.toldOn().equals(today)) {
            left = DAYS.between(today, it.newDate());
            leftToMaximum = Integer.MAX_VALUE;
        }
        if (change instanceof Held it && it.on().equals(today) && it.reach() == Reach.WHOLE) {
            ground = it.ground();
            maximum().ifPresent(most -> leftToMaximum = Math.min(leftToMaximum, most - countedForMaximum));
        }
        if (change instanceof Released it
                && it.on().equals(today)
                && it.ground().equals(ground)) {
            ground = null;
        }
    }

    private Optional<Integer> maximum() {
        return rule.hold(ground).flatMap(ClockRule.Hold::maxWorkingDays);
    }
}
