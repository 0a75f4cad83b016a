package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The limits of one procedure as the law has them from a date on. A complaint keeps the rule set it began with.
 *
 * @param id e.g. {@code EN-CA1989-SI2006-1738}; stored with each complaint, never reused
 * @param effectiveFrom the first day on which a complaint may begin under it
 * @param calendar the working-day calendar it counts with
 * @param countFrom how it counts: {@code day-after-trigger}
 * @param clocks its rules, by clock
 */
public record RuleSet(
        String id, LocalDate effectiveFrom, String calendar, String countFrom, Map<ClockCode, ClockRule> clocks) {

    public RuleSet {
        clocks = Map.copyOf(clocks);
    }

    /** A rule set of these rules; two rules for one clock are refused. */
    public static RuleSet of(
            String id, LocalDate effectiveFrom, String calendar, String countFrom, List<ClockRule> rules) {
        return new RuleSet(
                id,
                effectiveFrom,
                calendar,
                countFrom,
                rules.stream().collect(Collectors.toMap(ClockRule::clock, Function.identity())));
    }

    /**
     * The rule of a clock.
     *
     * @throws IllegalArgumentException if this rule set has none
     */
    public ClockRule rule(ClockCode clock) {
        return Optional.ofNullable(clocks.get(clock))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no clock " + clock));
    }

    @Override
    public String toString() {
        return id;
    }
}
