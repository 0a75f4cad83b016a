package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.sweepDaily;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@Rule("R-S2-3")
@Rule("R-CLK-2")
class RestartStatementTest {
    private final ClockLedger stage2 = clocks(
            opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"),
            opened(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-02-20"),
            opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-20"));
    private final ClockLedger amended = stage2.apply(opened(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-03-06"))
            .apply(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-03-06"));

    @Test
    void an_amended_statement_moves_its_own_limits_and_not_those_of_the_request() {
        assertEquals(on("2026-05-28"), stage2.dueOn(STAGE_2_ANSWER_FROM_STATEMENT, DAYS));
        assertEquals(on("2026-06-11"), amended.dueOn(STAGE_2_ANSWER_FROM_STATEMENT, DAYS));
        assertEquals(on("2026-04-14"), amended.dueOn(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, DAYS));
        assertEquals(on("2026-05-14"), amended.dueOn(STAGE_2_ANSWER_FROM_REQUEST, DAYS));
        assertEquals(3, amended.clocks().size());
    }

    @Test
    void each_clock_is_missed_once_however_often_it_began() {
        var misses = sweepDaily(amended, "2026-02-09", "2026-12-31").recorded().stream()
                .filter(Missed.class::isInstance)
                .toList();

        assertEquals(
                List.of(
                        missed(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-04-14", "2026-04-15"),
                        missed(STAGE_2_ANSWER_FROM_REQUEST, "2026-05-14", "2026-05-15"),
                        missed(STAGE_2_ANSWER_FROM_STATEMENT, "2026-06-11", "2026-06-12")),
                misses);
    }

    @Test
    void a_miss_before_the_amendment_stays_on_record_and_is_the_only_one() {
        var miss = missed(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-03-27", "2026-03-28");
        var late = stage2.apply(miss).apply(opened(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-04-07"));

        assertEquals(
                Optional.of(miss),
                late.clock(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT).orElseThrow().missed());
        assertEquals(
                List.of(),
                late.missedBy(on("2026-12-31"), DAYS).stream()
                        .filter(it -> it.clock().equals(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT))
                        .toList());
    }
}
