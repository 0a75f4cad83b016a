package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/**
 * Somerset 23 013 837: stage 2 was accepted in December 2023 and the statement agreed early in March 2024. The days within
 * the months are ours.
 */
@Rule("R-S2-4")
@Rule("DL-21")
class SomersetTest {
    private final ClockLedger stage2 = clocks(
            opened(STAGE_2_ANSWER_FROM_REQUEST, "2023-12-04"), opened(STAGE_2_ANSWER_FROM_STATEMENT, "2024-03-05"));

    @Test
    void the_clock_of_the_request_is_red_while_the_clock_of_the_statement_is_green() {
        var today = on("2024-03-08");

        assertEquals(on("2024-03-07"), stage2.dueOn(STAGE_2_ANSWER_FROM_REQUEST, DAYS));
        assertEquals(State.MISSED, state(STAGE_2_ANSWER_FROM_REQUEST, today));
        assertEquals(on("2024-06-10"), stage2.dueOn(STAGE_2_ANSWER_FROM_STATEMENT, DAYS));
        assertEquals(State.RUNNING, state(STAGE_2_ANSWER_FROM_STATEMENT, today));
        assertEquals(
                List.of(missed(STAGE_2_ANSWER_FROM_REQUEST, "2024-03-07", "2024-03-08")), stage2.missedBy(today, DAYS));
    }

    @Test
    void the_statement_took_sixty_three_working_days_and_was_red_for_most_of_them() {
        var age = stage2.statementAge(on("2024-03-08"), DAYS).orElseThrow();

        assertEquals(63, age.workingDays());
        assertTrue(age.red());
    }

    private State state(ClockCode clock, LocalDate today) {
        return stage2.clock(clock).orElseThrow().state(today, DAYS);
    }
}
