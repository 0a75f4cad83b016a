package org.heard.procedure.clock;

import static org.heard.procedure.clock.Given.RULES;
import static org.heard.procedure.clock.Given.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
    private final RuleSet next =
            new RuleSet("EN-NEXT", on("2027-04-01"), RULES.calendar(), RULES.countFrom(), RULES.clocks());
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
        var sameDay = new RuleSet("EN-TWIN", RULES.effectiveFrom(), "", "", RULES.clocks());
        assertThrows(IllegalArgumentException.class, () -> new RuleSets(List.of(RULES, sameDay)));
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
        assertThrows(IllegalArgumentException.class, () -> new ClockCode("DL-21/"));
    }
}
