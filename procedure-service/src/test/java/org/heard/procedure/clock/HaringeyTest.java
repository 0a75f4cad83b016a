package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.sweepDaily;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/**
 * Haringey 24 002 249: told to begin stage 2 in December 2022, the complaint was agreed with the investigator in September
 * 2023 and answered in February 2024, after 20 weeks instead of 13. The days within the months are ours.
 */
@Rule("R-S2-4")
@Rule("DL-21")
class HaringeyTest {
    private final ClockLedger stage2 = clocks(
            opened(STAGE_2_ANSWER_FROM_REQUEST, "2022-12-12"),
            opened(STAGE_2_ANSWER_FROM_STATEMENT, "2023-09-25"),
            done(STAGE_2_ANSWER_FROM_REQUEST, "2024-02-12"),
            done(STAGE_2_ANSWER_FROM_STATEMENT, "2024-02-12"));

    @Test
    void counted_from_the_agreed_statement_thirteen_weeks_and_the_bank_holidays_of_christmas_end_on_27_december() {
        assertEquals(on("2023-12-27"), stage2.dueOn(STAGE_2_ANSWER_FROM_STATEMENT, DAYS));
        assertEquals(State.MET_LATE, clock(STAGE_2_ANSWER_FROM_STATEMENT).state(on("2024-03-01"), DAYS));
        assertEquals(32, clock(STAGE_2_ANSWER_FROM_STATEMENT).overdueWorkingDays(on("2024-03-01"), DAYS));
    }

    @Test
    void counted_from_the_order_to_begin_it_was_over_before_it_began() {
        assertEquals(on("2023-03-16"), stage2.dueOn(STAGE_2_ANSWER_FROM_REQUEST, DAYS));
        assertEquals(
                List.of(
                        missed(STAGE_2_ANSWER_FROM_REQUEST, "2023-03-16", "2023-03-17"),
                        missed(STAGE_2_ANSWER_FROM_STATEMENT, "2023-12-27", "2023-12-28")),
                sweepDaily(stage2, "2022-12-12", "2024-03-01").recorded().stream()
                        .filter(Missed.class::isInstance)
                        .toList());
    }

    @Test
    void the_statement_took_most_of_a_year() {
        assertEquals(
                196, stage2.statementAge(on("2024-03-01"), DAYS).orElseThrow().workingDays());
    }

    private StatutoryClock clock(ClockCode code) {
        return stage2.clock(code).orElseThrow();
    }
}
