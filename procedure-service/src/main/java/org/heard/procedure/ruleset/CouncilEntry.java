package org.heard.procedure.ruleset;

import static org.heard.procedure.ruleset.RuleSetFile.date;
import static org.heard.procedure.ruleset.RuleSetFile.given;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.CouncilParameters;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.RuleSets;

/** A council's own parameters as a file spells them. */
record CouncilEntry(String council, String effectiveFrom, Map<String, String> limits, Map<String, String> adopted) {

    CouncilParameters toParameters(RuleSets rules) {
        given(council, "council");
        mustBeKnown(limits, rules.leftToCouncils());
        mustBeKnown(adopted, rules.all().stream().map(RuleSet::id).toList());
        return new CouncilParameters(
                council,
                date(given(effectiveFrom, council + ".effectiveFrom"), council + ".effectiveFrom"),
                each(limits, (name, text) -> Budget.parse(given(text, council + "." + name))),
                each(adopted, (name, text) -> date(given(text, council + "." + name), council + "." + name)));
    }

    private static <T> Map<String, T> each(Map<String, String> texts, BiFunction<String, String, T> read) {
        return texts == null
                ? Map.of()
                : texts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> read.apply(it.getKey(), it.getValue())));
    }

    private void mustBeKnown(Map<String, String> set, Collection<String> known) {
        var unknown = set == null
                ? Optional.<String>empty()
                : set.keySet().stream().filter(it -> !known.contains(it)).findFirst();
        if (unknown.isPresent()) {
            throw new IllegalArgumentException(council + " sets what no rule set knows: " + unknown.get());
        }
    }
}
