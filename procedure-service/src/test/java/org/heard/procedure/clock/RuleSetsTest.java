package org.heard.procedure.clock;

import static org.heard.procedure.clock.Given.RULES;
import static org.heard.procedure.clock.Given.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
    private final RuleSet next = like(RULES, "EN-NEXT", RuleSet.STATUTORY, "2027-04-01");
    private final RuleSets sets = new RuleSets(List.of(RULES, next));

    @Test
    void a_complaint_begins_under_the_rules_in_force_that_day() {
        assertEquals(RULES, sets.on(on("2027-03-31")));
        assertEquals(next, sets.on(on("2027-04-01")));
        assertEquals(RULES, sets.on(on("2006-09-01")));
    }

    @Test
    void before_the_first_rules_there_are_none() {
        assertThrows(IllegalArgumentException.class, () -> sets.on(on("2006-08-31")));
    }

    @Test
    void an_open_complaint_keeps_the_rules_it_began_with() {
        assertEquals(RULES, sets.of(RULES.id()));
        assertThrows(IllegalArgumentException.class, () -> sets.of("EN-OTHER"));
    }

    @Test
    void two_rule_sets_do_not_share_an_id_or_a_first_day() {
        assertThrows(IllegalArgumentException.class, () -> new RuleSets(List.of(RULES, RULES)));
        var sameDay = like(RULES, "EN-TWIN", RuleSet.STATUTORY, "2006-09-01");
        assertThrows(IllegalArgumentException.class, () -> new RuleSets(List.of(RULES, sameDay)));
    }

    @Test
    void two_procedures_may_share_a_first_day_and_neither_stands_for_the_other() {
        var corporate = like(RULES, "EN-CORPORATE", "corporate", "2006-09-01");
        var both = new RuleSets(List.of(RULES, corporate));
        var council = CouncilParameters.on(on("2026-01-05"), "E09000099", List.of());

        assertEquals(RULES, both.on(on("2026-01-05")));
        assertEquals(Optional.of(corporate), both.on("corporate", on("2026-01-05"), council));
        assertEquals(Optional.empty(), both.on("conference", on("2026-01-05"), council));
        assertEquals(Optional.empty(), both.on("corporate", on("2006-08-31"), council));
    }

    @Test
    void a_clock_that_the_rules_do_not_know_cannot_open_and_one_that_never_opened_cannot_be_missed() {
        var ledger = ClockLedger.under(RULES);

        assertThrows(
                IllegalArgumentException.class, () -> ledger.apply(Given.opened(new ClockCode("DL-99"), "2026-01-05")));
        assertThrows(
                IllegalStateException.class,
                () -> ledger.apply(Given.missed(ClockCode.STAGE_1_ANSWER, "2026-01-19", "2026-01-20")));
    }

    @Test
    void a_code_names_its_rule_and_its_basis() {
        assertEquals("DL-21", ClockCode.STAGE_2_ANSWER_FROM_STATEMENT.rule());
        assertEquals(
                "statement", ClockCode.STAGE_2_ANSWER_FROM_STATEMENT.basis().orElseThrow());
        assertEquals("DL-10", ClockCode.STAGE_1_ANSWER.rule());
        assertEquals("DL-21/request", ClockCode.STAGE_2_ANSWER_FROM_REQUEST.toString());
        assertEquals("CODE-11", ClockCode.CORPORATE_STAGE_2_ANSWER.rule());
        for (var wrong : List.of("DL-21/", "DL-1", "CODE-", "CODE-111", "R-S2-4", "dl-21")) {
            assertThrows(IllegalArgumentException.class, () -> new ClockCode(wrong), wrong);
        }
    }

    private static RuleSet like(RuleSet rules, String id, String procedure, String effectiveFrom) {
        return new RuleSet(
                id,
                procedure,
                on(effectiveFrom),
                rules.calendar(),
                rules.countFrom(),
                rules.clocks(),
                rules.statementAgeRedFrom());
    }
}
