package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Every rule set this release knows.
 *
 * @param all latest first
 */
public record RuleSets(List<RuleSet> all) {
    public RuleSets {
        if (all.stream().map(RuleSet::id).distinct().count() < all.size()
                || all.stream().map(RuleSet::effectiveFrom).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two rule sets have the same id or the same first day");
        }
        all = all.stream()
                .sorted(Comparator.comparing(RuleSet::effectiveFrom).reversed())
                .toList();
    }

    /**
     * The rule set in force on a day, for a complaint that begins then.
     *
     * @throws IllegalArgumentException if the day is before the first of them
     */
    public RuleSet on(LocalDate date) {
        return all.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(date))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule set was in force on " + date));
    }

    /**
     * The rule set a complaint began with.
     *
     * @throws IllegalArgumentException if this release does not have it
     */
    public RuleSet of(String id) {
        return all.stream()
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule set " + id));
    }
}
