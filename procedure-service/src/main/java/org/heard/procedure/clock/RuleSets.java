package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heard.procedure.clock.Budget.CouncilsOwn;

/**
 * Every rule set this release knows, and what councils set for themselves.
 *
 * @param all latest first
 * @param councils of every council, as often as it set anything anew; asked each time, as councils set themselves up while we run
 */
public record RuleSets(List<RuleSet> all, Supplier<List<CouncilParameters>> councils) {
    /** Rule sets of which no council has set anything. */
    public RuleSets(List<RuleSet> all) {
        this(all, List::of);
    }

    public RuleSets {
        record FirstDay(String procedure, LocalDate date) {}
        if (all.stream().map(RuleSet::id).distinct().count() < all.size()
                || all.stream()
                                .map(rules -> new FirstDay(rules.procedure(), rules.effectiveFrom()))
                                .distinct()
                                .count()
                        < all.size()) {
            throw new IllegalArgumentException("two rule sets have the same id, or the same procedure and first day");
        }
        all = all.stream()
                .sorted(Comparator.comparing(RuleSet::effectiveFrom).reversed())
                .toList();
    }

    /** The same rule sets, with what councils set for themselves. */
    public RuleSets with(List<CouncilParameters> set) {
        var known = List.copyOf(set);
        return with(() -> known);
    }

    /** The same, for what is set while we run. */
    public RuleSets with(Supplier<List<CouncilParameters>> set) {
        return new RuleSets(all, set);
    }

    /**
     * The statutory rule set in force on a day, for a complaint that begins then.
     *
     * @throws IllegalArgumentException if the day is before the first of them
     */
    public RuleSet on(LocalDate date) {
        return all.stream()
                .filter(rules -> rules.procedure().equals(RuleSet.STATUTORY))
                .filter(rules -> !rules.effectiveFrom().isAfter(date))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule set was in force on " + date));
    }

    /**
     * The rule set of a procedure that is in force at a council on a day, with the council's own limits. A council may have
     * adopted one before its first day; the last one to come into force there counts.
     *
     * @return empty if the procedure had no rules there on that day
     */
    public Optional<RuleSet> on(String procedure, LocalDate date, CouncilParameters council) {
        return all.stream()
                .filter(rules -> rules.procedure().equals(procedure))
                .filter(rules -> !council.firstDayOf(rules).isAfter(date))
                .max(Comparator.comparing(council::firstDayOf).thenComparing(RuleSet::effectiveFrom))
                .map(rules -> rules.forCouncil(council));
    }

    /**
     * The same, with what the council had set by that day.
     *
     * @param council e.g. {@code E09000099}
     */
    public Optional<RuleSet> on(String procedure, LocalDate date, String council) {
        return on(procedure, date, CouncilParameters.on(date, council, councils.get()));
    }

    /**
     * The rule set a complaint began with, with what its council had set by the day it began. A later setting changes
     * nothing about it.
     *
     * @throws IllegalArgumentException if this release does not have it
     */
    public RuleSet of(String id, LocalDate began, String council) {
        return of(id).forCouncil(CouncilParameters.on(began, council, councils.get()));
    }

    /**
     * The rule set of an id, with what it leaves to councils left open.
     *
     * @throws IllegalArgumentException if this release does not have it
     */
    public RuleSet of(String id) {
        return all.stream()
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule set " + id));
    }

    /** The names of all limits that are left to councils. */
    public Set<String> leftToCouncils() {
        return all.stream()
                .flatMap(rules -> rules.clocks().values().stream())
                .map(ClockRule::budget)
                .filter(CouncilsOwn.class::isInstance)
                .map(budget -> ((CouncilsOwn) budget).parameter())
                .collect(Collectors.toSet());
    }
}
