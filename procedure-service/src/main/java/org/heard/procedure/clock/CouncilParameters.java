package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.procedure.clock.Budget.CouncilsOwn;

/**
 * What one council sets for itself, from a day on: limits that the law leaves to it. A complaint keeps what was set on the
 * day it began.
 *
 * @param council e.g. {@code E09000099}
 * @param effectiveFrom the first day on which a complaint may begin under them
 * @param limits by the name that a rule set gives them, e.g. {@code acknowledgement}; one that is absent is no limit there
 * @param adopted the day from which the council goes by a rule set that comes into force later, by its id
 */
public record CouncilParameters(
        String council, LocalDate effectiveFrom, Map<String, Budget> limits, Map<String, LocalDate> adopted) {

    public CouncilParameters {
        limits = Map.copyOf(limits);
        adopted = Map.copyOf(adopted);
        if (limits.values().stream().anyMatch(CouncilsOwn.class::isInstance)) {
            throw new IllegalArgumentException(council + " leaves a limit to itself");
        }
    }

    /** Those of a council on a day, among all there are; if it had set nothing by then, nothing. */
    public static CouncilParameters on(LocalDate date, String council, List<CouncilParameters> all) {
        return all.stream()
                .filter(it ->
                        it.council().equals(council) && !it.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(CouncilParameters::effectiveFrom))
                .orElseGet(() -> new CouncilParameters(council, date, Map.of(), Map.of()));
    }

    Optional<Budget> limit(String parameter) {
        return Optional.ofNullable(limits.get(parameter));
    }

    LocalDate firstDayOf(RuleSet rules) {
        var own = adopted.getOrDefault(rules.id(), rules.effectiveFrom());
        return own.isBefore(rules.effectiveFrom()) ? own : rules.effectiveFrom();
    }
}
