package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.extended;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.sweepDaily;
import static org.heard.procedure.clock.Given.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@Rule("DL-10")
@Rule("R-S1-2")
@Rule("R-WD-2")
class ExtendStageOneTest {
    private final ClockLedger stage1 = clocks(opened(STAGE_1_ANSWER, "2026-01-05"));

    @Test
    void it_may_run_to_day_20_if_told_by_the_end_of_day_10() {
        assertEquals(Optional.empty(), why("complexity", "2026-02-02", "2026-01-19"));
        assertEquals(Optional.empty(), why("advocate", "2026-01-20", "2026-01-06"));
    }

    @Test
    void it_may_not_be_told_once_day_10_is_over() {
        assertEquals(Optional.of("extension-told-too-late"), why("complexity", "2026-02-02", "2026-01-20"));
    }

    @Test
    void it_may_not_run_beyond_day_20() {
        assertEquals(Optional.of("extension-beyond-maximum"), why("complexity", "2026-02-03", "2026-01-15"));
    }

    @Test
    void it_needs_one_of_the_reasons_of_the_rule() {
        assertEquals(Optional.of("extension-reason-unknown"), why("holiday", "2026-02-02", "2026-01-15"));
    }

    @Test
    void it_gives_more_time_or_it_is_none() {
        assertEquals(Optional.of("extension-gives-no-more-time"), why("complexity", "2026-01-19", "2026-01-15"));
    }

    @Test
    void it_may_be_told_twice_but_never_past_the_same_day_20() {
        var once = stage1.apply(extended(STAGE_1_ANSWER, "advocate", "2026-01-26", "2026-01-15"));

        assertEquals(
                Optional.empty(),
                once.whyNotExtend(extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-26"), DAYS));
        assertEquals(
                Optional.of("extension-beyond-maximum"),
                once.whyNotExtend(extended(STAGE_1_ANSWER, "complexity", "2026-02-09", "2026-01-26"), DAYS));
    }

    @Test
    void nothing_extends_stage_two_or_a_clock_that_does_not_run() {
        var stage2 = clocks(opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"));
        var wanted = extended(STAGE_2_ANSWER_FROM_REQUEST, "complexity", "2026-06-01", "2026-03-02");

        assertEquals(Optional.of("nothing-extends-this-limit"), stage2.whyNotExtend(wanted, DAYS));
        assertEquals(Optional.of("clock-not-running"), stage1.whyNotExtend(wanted, DAYS));
        assertEquals(
                Optional.of("clock-not-running"),
                stage1.apply(done(STAGE_1_ANSWER, "2026-01-12"))
                        .whyNotExtend(extended(STAGE_1_ANSWER, "advocate", "2026-02-02", "2026-01-13"), DAYS));
    }

    @Test
    @Rule("R-CLK-1")
    void told_in_time_but_recorded_after_the_miss_it_leaves_the_miss_on_record() {
        var backdated = stage1.apply(missed(STAGE_1_ANSWER, "2026-01-19", "2026-01-20"))
                .apply(extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-19"));

        assertEquals(on("2026-02-02"), backdated.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(State.MISSED, backdated.clock(STAGE_1_ANSWER).orElseThrow().state(on("2026-01-21"), DAYS));
        assertEquals(List.of(), backdated.missedBy(on("2026-02-03"), DAYS));
    }

    @Test
    void the_new_limit_is_announced_and_missed_like_the_old_one() {
        var extended = stage1.apply(extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-06"));

        assertEquals(
                List.of(
                        warned(STAGE_1_ANSWER, 5, "2026-02-02", 15),
                        warned(STAGE_1_ANSWER, 8, "2026-02-02", 12),
                        warned(STAGE_1_ANSWER, 13, "2026-02-02", 7),
                        warned(STAGE_1_ANSWER, 18, "2026-02-02", 2),
                        missed(STAGE_1_ANSWER, "2026-02-02", "2026-02-03")),
                sweepDaily(extended, "2026-01-05", "2026-12-31").recorded());
    }

    private Optional<String> why(String reason, String newDate, String toldOn) {
        return stage1.whyNotExtend(extended(STAGE_1_ANSWER, reason, newDate, toldOn), DAYS);
    }
}
