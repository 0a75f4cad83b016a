package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heard.procedure.clock.Budget.CouncilsOwn;

/**
 * The limits of one procedure as the law has them from a date on. A complaint keeps the rule set it began with.
 *
 * @param id e.g. {@code EN-CA1989-SI2006-1738}; stored with each complaint, never reused
 * @param procedure {@code statutory}, {@code corporate} or {@code conference}
 * @param effectiveFrom the first day on which a complaint may begin under it
 * @param calendar the working-day calendar it counts with
 * @param countFrom how it counts: {@code day-after-trigger}
 * @param clocks its rules, by clock
 * @param statementAgeRedFrom working days without an agreed statement from which stage 2 is shown as stalled, where the
 *     procedure has a statement
 */
public record RuleSet(
        String id,
        String procedure,
        LocalDate effectiveFrom,
        String calendar,
        String countFrom,
        Map<ClockCode, ClockRule> clocks,
        Optional<Integer> statementAgeRedFrom) {

    /** The procedure of the Children Act. */
    public static final String STATUTORY = "statutory";

    public RuleSet {
        clocks = Map.copyOf(clocks);
    }

    /** The rules by clock; two for one clock are refused. */
    public static Map<ClockCode, ClockRule> byClock(List<ClockRule> rules) {
        return rules.stream().collect(Collectors.toMap(ClockRule::clock, Function.identity()));
    }

    /**
     * The rule of a clock.
     *
     * @throws IllegalArgumentException if this rule set has none, or leaves its limit to the council
     */
    public ClockRule rule(ClockCode clock) {
        var rule = Optional.ofNullable(clocks.get(clock.first()))
                .map(first -> clock.equals(first.clock()) ? first : first.of(clock))
                .orElseThrow(() -> new IllegalArgumentException(id + " has no clock " + clock));
        if (rule.budget() instanceof CouncilsOwn own) {
            throw new IllegalArgumentException(
                    "%s leaves %s to the council, as its %s".formatted(id, clock, own.parameter()));
        }
        return rule;
    }

    /** Whether a clock can be opened: there is a rule for it, and a council that had to set its limit did. */
    public boolean has(ClockCode clock) {
        return Optional.ofNullable(clocks.get(clock))
                .filter(rule -> !(rule.budget() instanceof CouncilsOwn))
                .isPresent();
    }

    /** These rules with the limits that are left to the council as one council has set them. */
    public RuleSet forCouncil(CouncilParameters council) {
        var own = clocks.values().stream()
                .map(rule -> rule.budget() instanceof CouncilsOwn it
                        ? council.limit(it.parameter()).map(rule::with).orElse(rule)
                        : rule)
                .toList();
        return new RuleSet(id, procedure, effectiveFrom, calendar, countFrom, byClock(own), statementAgeRedFrom);
    }

    @Override
    public String toString() {
        return id;
    }
}
