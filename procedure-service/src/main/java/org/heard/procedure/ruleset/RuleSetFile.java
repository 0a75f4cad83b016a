package org.heard.procedure.ruleset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.Budget.InWorkingDays;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockRule;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.Tag;

/** A rule set as its file spells it. */
record RuleSetFile(
        String ruleSet,
        String procedure,
        String effectiveFrom,
        String calendar,
        String countFrom,
        StatementAge statementAge,
        List<Rule> clocks) {
    private static final Set<String> PROCEDURES = Set.of("statutory", "corporate", "conference");
    private static final Set<String> STAGES = Set.of("reception", "stage-1", "stage-2", "stage-3", "ombudsman");

    /** From when a statement that is not agreed is shown as red, and how sure we are of it. */
    record StatementAge(String redFrom, Tag tag) {}

    record Rule(
            String id,
            String owner,
            String stage,
            String text,
            List<CountedFrom> countedFrom,
            String budget,
            Extension extension,
            List<Hold> holds,
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
                    whichStage(),
                    gives(),
                    given(from.fact(), id + ".countedFrom.fact"),
                    Optional.ofNullable(extension).map(it -> it.toExtension(id)),
                    mayBeHeld(),
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

        private String whichStage() {
            if (!STAGES.contains(given(stage, id + ".stage"))) {
                throw new IllegalArgumentException(id + ".stage is none: " + stage);
            }
            return stage;
        }

        private Budget gives() {
            try {
                return Budget.parse(given(budget, id + ".budget"));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(id + ".budget: " + e.getMessage(), e);
            }
        }

        private List<ClockRule.Hold> mayBeHeld() {
            var grounds = holds == null ? List.<Hold>of() : holds;
            if (!grounds.isEmpty() && !(gives() instanceof InWorkingDays forward && forward.days() > 0)) {
                throw new IllegalArgumentException(id + ".holds: only working days after day 0 can stand still");
            }
            return grounds.stream().map(it -> it.toHold(id)).toList();
        }

        private List<Integer> warnings(CountedFrom from) {
            var steps = from.warnings() == null ? List.<Integer>of() : from.warnings();
            if (!steps.stream().allMatch(gives()::hasStep)
                    || !steps.equals(steps.stream().sorted().distinct().toList())) {
                throw new IllegalArgumentException(id + ".warnings are not steps to its limit in rising order");
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

    record Hold(String ground, String max, Citation citation, Tag tag) {
        ClockRule.Hold toHold(String id) {
            return new ClockRule.Hold(
                    given(ground, id + ".holds.ground"),
                    Optional.ofNullable(max).map(it -> workingDays(it, id + ".holds.max")),
                    given(citation, id + ".holds.citation").toCitation(id),
                    given(tag, id + ".holds.tag"));
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
        if (!PROCEDURES.contains(given(procedure, "procedure"))) {
            throw new IllegalArgumentException("no procedure is called " + procedure);
        }
        return new RuleSet(
                given(ruleSet, "ruleSet"),
                procedure,
                date(given(effectiveFrom, "effectiveFrom"), "effectiveFrom"),
                calendar,
                countFrom,
                RuleSet.byClock(given(clocks, "clocks").stream()
                        .flatMap(Rule::toClockRules)
                        .toList()),
                Optional.ofNullable(statementAge).map(it -> {
                    given(it.tag(), "statementAge.tag");
                    return workingDays(it.redFrom(), "statementAge.redFrom");
                }));
    }

    static LocalDate date(String text, String key) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + " is no date: " + text, e);
        }
    }

    private static int workingDays(String budget, String key) {
        if (!given(budget, key).matches("[1-9]\\d{0,2}wd")) {
            throw new IllegalArgumentException("%s is not in working days (10wd): %s".formatted(key, budget));
        }
        return Integer.parseInt(budget.substring(0, budget.length() - 2));
    }

    static <T> T given(T value, String key) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
