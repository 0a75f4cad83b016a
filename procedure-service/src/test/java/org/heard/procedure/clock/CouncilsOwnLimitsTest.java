package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_CHAIR;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_COMPLAINT;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_STAGE_2;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_STAGE_3;
import static org.heard.procedure.clock.ClockCode.CORPORATE_ANSWER;
import static org.heard.procedure.clock.ClockCode.CORPORATE_ANSWER_FROM_RECEIPT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.Given.ALL_RULES;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.RULES;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class CouncilsOwnLimitsTest {
    private static final String CODE = "EN-LGSCO-COMPLAINT-HANDLING-CODE";
    private static final String OWN = "EN-CORPORATE-COUNCILS-OWN";

    private final CouncilParameters quick = new CouncilParameters(
            "E09000099",
            on("2020-01-01"),
            Map.of(
                    "acknowledgement", Budget.parse("3wd"),
                    "stage-2-acknowledgement", Budget.parse("2wd"),
                    "corporate-answer", Budget.parse("15wd"),
                    "conference-complaint", Budget.parse("28d"),
                    "conference-chair", Budget.parse("5wd")),
            Map.of(CODE, on("2025-04-01")));
    private final CouncilParameters silent = CouncilParameters.on(on("2026-01-05"), "E10000099", List.of(quick));

    @Test
    @Rule("DL-01")
    @Rule("DL-20")
    void a_council_acknowledges_in_the_days_it_has_set_itself() {
        var rules = RULES.forCouncil(quick);
        var received =
                clocks(rules, opened(ACKNOWLEDGEMENT, "2026-01-05"), opened(STAGE_2_ACKNOWLEDGEMENT, "2026-02-09"));

        assertEquals(on("2026-01-08"), received.dueOn(ACKNOWLEDGEMENT, DAYS));
        assertEquals(on("2026-02-11"), received.dueOn(STAGE_2_ACKNOWLEDGEMENT, DAYS));
        assertEquals(
                List.of(missed(ACKNOWLEDGEMENT, "2026-01-08", "2026-01-09")),
                received.missedBy(on("2026-01-09"), DAYS));
    }

    @Test
    @Rule("DL-01")
    void a_council_that_set_nothing_has_no_such_clock() {
        var rules = RULES.forCouncil(silent);

        assertFalse(rules.has(ACKNOWLEDGEMENT));
        var refused = assertThrows(
                IllegalArgumentException.class, () -> clocks(rules, opened(ACKNOWLEDGEMENT, "2026-01-05")));
        assertEquals("EN-CA1989-SI2006-1738 leaves DL-01 to the council, as its acknowledgement", refused.getMessage());
    }

    @Test
    void what_the_law_sets_no_council_changes() {
        assertEquals(
                RULES.rule(ClockCode.STAGE_1_ANSWER), RULES.forCouncil(quick).rule(ClockCode.STAGE_1_ANSWER));
        assertTrue(RULES.forCouncil(silent).has(ClockCode.STAGE_1_ANSWER));
    }

    @Test
    void an_open_complaint_keeps_what_the_council_had_set_on_the_day_it_began() {
        var slower = new CouncilParameters(
                "E09000099", on("2026-03-01"), Map.of("acknowledgement", Budget.parse("5wd")), Map.of());
        var all = List.of(slower, quick);

        assertEquals(quick, CouncilParameters.on(on("2026-02-28"), "E09000099", all));
        assertEquals(slower, CouncilParameters.on(on("2026-03-01"), "E09000099", all));
        assertEquals(
                Map.of(),
                CouncilParameters.on(on("2019-12-31"), "E09000099", all).limits());
        assertEquals(
                Map.of(),
                CouncilParameters.on(on("2026-03-01"), "E10000099", all).limits());
    }

    @Test
    @Rule("CODE-7")
    void the_code_counts_everywhere_from_1_april_2026_and_where_it_was_adopted_before_from_then() {
        assertEquals(CODE, corporate("2025-04-01", quick));
        assertEquals(OWN, corporate("2025-03-31", quick));
        assertEquals(OWN, corporate("2026-03-31", silent));
        assertEquals(CODE, corporate("2026-04-01", silent));
    }

    @Test
    @Rule("CODE-7")
    void before_the_code_there_are_the_councils_own_limits_and_no_others() {
        var before = ALL_RULES.on("corporate", on("2025-03-31"), quick).orElseThrow();

        assertEquals(
                on("2025-01-27"),
                clocks(before, opened(CORPORATE_ANSWER_FROM_RECEIPT, "2025-01-06"))
                        .dueOn(CORPORATE_ANSWER_FROM_RECEIPT, DAYS));
        assertFalse(before.has(CORPORATE_ANSWER));
        assertFalse(ALL_RULES
                .on("corporate", on("2025-03-31"), silent)
                .orElseThrow()
                .has(CORPORATE_ANSWER_FROM_RECEIPT));
    }

    @Test
    @Rule("CONF-6")
    void the_conference_route_has_the_partnerships_own_limits_and_no_others() {
        var rules = ALL_RULES.on("conference", on("2026-06-01"), quick).orElseThrow();
        var held = clocks(rules, opened(CONFERENCE_COMPLAINT, "2026-06-01"), opened(CONFERENCE_CHAIR, "2026-06-08"));

        assertEquals(on("2026-06-29"), held.dueOn(CONFERENCE_COMPLAINT, DAYS));
        assertEquals(on("2026-06-15"), held.dueOn(CONFERENCE_CHAIR, DAYS));
        assertEquals(
                List.of(missed(CONFERENCE_CHAIR, "2026-06-15", "2026-06-16")), held.missedBy(on("2026-07-01"), DAYS));
        assertFalse(rules.has(CONFERENCE_STAGE_2));
        assertFalse(rules.has(CONFERENCE_STAGE_3));
    }

    @Test
    void a_council_cannot_leave_a_limit_to_itself() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CouncilParameters(
                        "E09000099",
                        on("2020-01-01"),
                        Map.of("acknowledgement", Budget.parse("council:acknowledgement")),
                        Map.of()));
    }

    private static String corporate(String date, CouncilParameters council) {
        return ALL_RULES.on("corporate", on(date), council).orElseThrow().id();
    }
}
