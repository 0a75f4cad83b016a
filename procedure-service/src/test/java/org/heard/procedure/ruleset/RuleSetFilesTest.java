package org.heard.procedure.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.Budget.NoFigure;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockRule;
import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.Tag;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetFilesTest {
    private static final String GOOD = """
            ruleSet: EN-TEST
            procedure: statutory
            effectiveFrom: 2026-01-01
            calendar: england-and-wales
            countFrom: day-after-trigger
            clocks:
              - id: DL-10
                owner: council
                stage: stage-1
                text: The council answers.
                countedFrom: [{fact: the day it was received, warnings: [5, 8]}]
                budget: 10wd
                extension: {max: 20wd, reasons: [advocate], tag: V2}
                holds: [{ground: advocate, max: 15wd, citation: {text: reg 8, tag: V2}, tag: OK}]
                citation: {text: reg 14, tag: OK}
                tag: V2
                plain: {what: answer you}
            """;

    private final RuleSet law = RuleSetFiles.load().on(LocalDate.of(2026, 11, 20));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DL-01,           COUNCIL, reception, council:acknowledgement, V2",
        "DL-02,           COUNCIL, reception, no-figure,           OK",
        "DL-10,           COUNCIL, stage-1,   10wd,                V2",
        "DL-11,           PERSON,  stage-1,   no-figure,           OK",
        "DL-12,           PERSON,  stage-1,   20wd,                V2",
        "DL-20,           COUNCIL, stage-2,   council:stage-2-acknowledgement, V2",
        "DL-21/request,   COUNCIL, stage-2,   65wd,                V",
        "DL-21/statement, COUNCIL, stage-2,   65wd,                V",
        "DL-22/request,   COUNCIL, stage-2,   25wd,                V2",
        "DL-22/statement, COUNCIL, stage-2,   25wd,                V2",
        "DL-30,           PERSON,  stage-2,   20wd,                V2",
        "DL-31,           COUNCIL, stage-3,   2wd,                 OK",
        "DL-32,           COUNCIL, stage-3,   10wd,                OK",
        "DL-33,           COUNCIL, stage-3,   30wd,                V",
        "DL-34,           COUNCIL, stage-3,   -10wd,               OK",
        "DL-35,           COUNCIL, stage-3,   -10wd,               OK",
        "DL-36,           COUNCIL, stage-3,   5wd,                 V",
        "DL-37,           COUNCIL, stage-3,   15wd,                V",
        "DL-40/notice,    PERSON,  ombudsman, 12mo-beginning-with, V",
        "DL-40/decision,  PERSON,  ombudsman, 12mo-beginning-with, V",
        "DL-41,           PERSON,  reception, 1y,                  OK"
    })
    @Rule("DL-01")
    @Rule("DL-02")
    @Rule("DL-10")
    @Rule("DL-11")
    @Rule("DL-12")
    @Rule("DL-20")
    @Rule("DL-21")
    @Rule("DL-22")
    @Rule("DL-30")
    @Rule("DL-31")
    @Rule("DL-32")
    @Rule("DL-33")
    @Rule("DL-34")
    @Rule("DL-35")
    @Rule("DL-36")
    @Rule("DL-37")
    @Rule("DL-40")
    @Rule("DL-41")
    void the_law_of_today_has_each_limit_with_its_owner_its_time_and_how_sure_we_are(
            String clock, Owner owner, String stage, String budget, Tag tag) {
        var rule = law.clocks().get(new ClockCode(clock));

        assertEquals(owner, rule.owner());
        assertEquals(stage, rule.stage());
        assertEquals(budget, rule.budget().spelt());
        assertEquals(Budget.parse(budget), rule.budget());
        assertEquals(tag, rule.tag());
        assertTrue(rule.countedFrom().startsWith("the day "), rule.countedFrom());
    }

    @Test
    @Rule("R-WD-2")
    void the_law_of_today_has_no_other_clocks_and_only_stage_one_can_be_extended() {
        assertEquals("EN-CA1989-SI2006-1738", law.id());
        assertEquals("statutory", law.procedure());
        assertEquals(LocalDate.of(2006, 9, 1), law.effectiveFrom());
        assertEquals(23, law.clocks().size());
        assertEquals(
                Set.of(ClockCode.STAGE_1_ANSWER),
                Set.copyOf(law.clocks().values().stream()
                        .filter(rule -> rule.extension().isPresent())
                        .map(ClockRule::clock)
                        .toList()));
        var stage1 = law.rule(ClockCode.STAGE_1_ANSWER).extension().orElseThrow();
        assertEquals(20, stage1.maxWorkingDays());
        assertEquals(List.of("complexity", "advocate"), stage1.reasons());
    }

    @Test
    @Rule("R-CC-1")
    @Rule("R-S1-2")
    void proceedings_hold_what_the_council_has_to_decide_and_an_advocate_holds_stage_one_alone() {
        assertEquals(
                Set.of("DL-10", "DL-21", "DL-22", "DL-32", "DL-33", "DL-36", "DL-37"),
                heldFor("concurrent-proceedings"));
        assertEquals(Set.of("DL-10"), heldFor("advocate"));
        var advocate = law.rule(ClockCode.STAGE_1_ANSWER).hold("advocate").orElseThrow();
        assertEquals(Optional.of(20), advocate.maxWorkingDays());
    }

    private Set<String> heldFor(String ground) {
        return law.clocks().values().stream()
                .filter(rule -> rule.hold(ground).isPresent())
                .map(ClockRule::id)
                .collect(Collectors.toSet());
    }

    @Test
    @Rule("R-S2-4")
    void the_warnings_of_stage_two_are_those_of_the_request() {
        assertEquals(
                List.of(45, 55, 60),
                law.rule(ClockCode.STAGE_2_ANSWER_FROM_REQUEST).warnings());
        assertEquals(
                List.of(10, 20),
                law.rule(ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST).warnings());
        assertEquals(
                List.of(), law.rule(ClockCode.STAGE_2_ANSWER_FROM_STATEMENT).warnings());
        assertEquals(
                List.of(),
                law.rule(ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT).warnings());
    }

    @Test
    void every_persons_window_is_announced_before_it_ends() {
        var windows = RuleSetFiles.load().all().stream()
                .flatMap(rules -> rules.clocks().values().stream())
                .filter(rule -> rule.owner() == Owner.PERSON && !(rule.budget() instanceof NoFigure))
                .collect(Collectors.groupingBy(ClockRule::id));

        assertEquals(Set.of("DL-12", "DL-30", "DL-40", "DL-41", "CODE-3", "CODE-14", "CONF-6"), windows.keySet());
        windows.forEach((id, rules) ->
                assertTrue(rules.stream().anyMatch(rule -> !rule.warnings().isEmpty()), id));
    }

    @Test
    @Rule("R-S2-4")
    void a_statement_that_is_not_agreed_is_red_from_ten_working_days() {
        assertEquals(Optional.of(10), law.statementAgeRedFrom());
    }

    @Test
    void a_good_file_is_read() throws IOException {
        assertEquals("EN-TEST", read(GOOD).id());
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    budget: 10wd              | budgte: 10wd                 | budgte
                    budget: 10wd              | budget: 10                   | DL-10.budget: not a budget such as 10wd: 10
                    budget: 10wd              | budget: 10 weeks             | DL-10.budget: not a budget such as 10wd: 10 weeks
                    budget: 10wd              | budget: -28d                 | DL-10.budget: not a budget
                    budget: 10wd              | budget: 0wd                  | DL-10.budget: not a budget
                    budget: 10wd              | budget: 28d                  | DL-10.holds: only working days after day 0
                    budget: 10wd              | budget: -10wd                | DL-10.holds: only working days after day 0
                    budget: 10wd              | tag: D                       | tag
                    owner: council            | owner: ombudsman             | DL-10.owner is neither council nor person
                    text: The council answers.| text: ' '                    | DL-10.text is missing
                    stage: stage-1            |                              | DL-10.stage is missing
                    tag: OK                   | tag: CERTAIN                 | CERTAIN
                    [5, 8]                    | [8, 5]                       | DL-10.warnings are not steps to its limit in rising order
                    [5, 8]                    | [-5, 8]                      | DL-10.warnings are not steps to its limit in rising order
                    stage: stage-1            | stage: stage-9               | DL-10.stage is none: stage-9
                    procedure: statutory      | procedure: secret            | no procedure is called secret
                    max: 15wd,                | max: 15d,                    | DL-10.holds.max is not in working days
                    ground: advocate,         | ''                           | DL-10.holds.ground is missing
                    fact: the day it was received, | ''                      | DL-10.countedFrom.fact is missing
                    id: DL-10                 | id: deadline                 | not a clock code: deadline
                    effectiveFrom: 2026-01-01 | effectiveFrom: soon          | effectiveFrom is no date: soon
                    calendar: england-and-wales | calendar: scotland         | no calendar is called scotland
                    countFrom: day-after-trigger | countFrom: same-day       | no way of counting is called same-day
                    plain: {what: answer you} | plain: {}                    | DL-10.plain.what is missing
                    max: 20wd,                | ''                           | DL-10.extension.max is missing
                    """)
    void a_file_that_is_wrong_anywhere_is_refused_by_name(String good, String bad, String says) {
        assertTrue(GOOD.contains(good), good);
        var wrong = GOOD.replace(good, bad == null ? "" : bad);

        var refused = assertThrows(IllegalArgumentException.class, () -> read(wrong));

        assertTrue(refused.getMessage().startsWith("rule-sets/test.yaml: "), refused.getMessage());
        assertTrue(refused.getMessage().contains(says), refused.getMessage());
    }

    private static RuleSet read(String yaml) throws IOException {
        return RuleSetFiles.read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
