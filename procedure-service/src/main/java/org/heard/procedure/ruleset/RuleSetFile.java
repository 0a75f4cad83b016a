package org.heard.procedure.ruleset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockRule;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.Tag;

/** A rule set as its file spells it. */
record RuleSetFile(String ruleSet, String effectiveFrom, String calendar, String countFrom, List<Rule> clocks) {

    record Rule(
            String id,
            String owner,
            String stage,
            String text,
            List<CountedFrom> countedFrom,
            String budget,
            Extension extension,
            Citation citation,
            Tag tag,
            Plain plain) {

        Stream<ClockRule> toClockRules() {
            if (given(countedFrom, id + ".countedFrom").isEmpty()) {
                throw new IllegalArgumentException(id + " is counted from nothing");
            }
            return countedFrom.stream().map(this::toClockRule);
        }

        private ClockRule toClockRule(CountedFrom from) {
            var said = given(plain, id + ".plain");
            return new ClockRule(
                    new ClockCode(from.basis() == null ? given(id, "id") : id + "/" + from.basis()),
                    whose(),
                    given(stage, id + ".stage"),
                    workingDays(budget, id + ".budget"),
                    given(from.fact(), id + ".countedFrom.fact"),
                    Optional.ofNullable(extension).map(it -> it.toExtension(id)),
                    warnings(from),
                    given(text, id + ".text"),
                    given(citation, id + ".citation").toCitation(id),
                    given(tag, id + ".tag"),
                    new ClockRule.Plain(
                            Optional.ofNullable(from.lead()),
                            given(said.what(), id + ".plain.what"),
                            Optional.ofNullable(said.after())));
        }

        private ClockRule.Owner whose() {
            return Stream.of(ClockRule.Owner.values())
                    .filter(it -> it.word().equals(owner))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(id + ".owner is neither council nor person"));
        }

        private List<Integer> warnings(CountedFrom from) {
            var steps = from.warnings() == null ? List.<Integer>of() : from.warnings();
            if (steps.stream().anyMatch(step -> step < 1)
                    || !steps.equals(steps.stream().sorted().distinct().toList())) {
                throw new IllegalArgumentException(id + ".warnings are not working days in rising order");
            }
            return steps;
        }
    }

    record CountedFrom(String basis, String fact, List<Integer> warnings, String lead) {}

    record Extension(String max, List<String> reasons, Tag tag) {
        ClockRule.Extension toExtension(String id) {
            return new ClockRule.Extension(
                    workingDays(max, id + ".extension.max"),
                    given(reasons, id + ".extension.reasons"),
                    given(tag, id + ".extension.tag"));
        }
    }

    record Citation(String text, Tag tag) {
        ClockRule.Citation toCitation(String id) {
            return new ClockRule.Citation(given(text, id + ".citation.text"), given(tag, id + ".citation.tag"));
        }
    }

    record Plain(String what, String after) {}

    RuleSet toRuleSet() {
        if (!"england-and-wales".equals(calendar)) {
            throw new IllegalArgumentException("no calendar is called " + calendar);
        }
        if (!"day-after-trigger".equals(countFrom)) {
            throw new IllegalArgumentException("no way of counting is called " + countFrom);
        }
        return RuleSet.of(
                given(ruleSet, "ruleSet"),
                date(given(effectiveFrom, "effectiveFrom")),
                calendar,
                countFrom,
                given(clocks, "clocks").stream().flatMap(Rule::toClockRules).toList());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("effectiveFrom is no date: " + text, e);
        }
    }

    private static int workingDays(String budget, String key) {
        if (!given(budget, key).matches("-?[1-9]\\d{0,2}wd")) {
            throw new IllegalArgumentException("%s is not in working days (10wd): %s".formatted(key, budget));
        }
        return Integer.parseInt(budget.substring(0, budget.length() - 2));
    }

    private static <T> T given(T value, String key) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
