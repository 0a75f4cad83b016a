package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.sweepDaily;
import static org.heard.procedure.clock.Given.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** The Ombudsman's published arithmetic: Cornwall 25 005 179. Stage 2 was asked for on 29 August 2024. */
@Rule("DL-21")
@Rule("DL-22")
class CornwallTest {
    private final ClockLedger asked = clocks(
            opened(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2024-08-29"),
            opened(STAGE_2_ANSWER_FROM_REQUEST, "2024-08-29"));

    @Test
    void stage_two_should_have_been_complete_by_28_november_2024() {
        assertEquals(on("2024-11-28"), asked.dueOn(STAGE_2_ANSWER_FROM_REQUEST, DAYS));
        assertEquals(on("2024-10-03"), asked.dueOn(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, DAYS));
    }

    @Test
    void nothing_is_missed_while_the_last_day_lasts_and_everything_is_on_the_next() {
        assertEquals(List.of(), asked.missedBy(on("2024-10-03"), DAYS));
        assertEquals(
                List.of(missed(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2024-10-03", "2024-10-04")),
                asked.missedBy(on("2024-10-04"), DAYS));
        assertEquals(
                List.of(
                        missed(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2024-10-03", "2024-10-04"),
                        missed(STAGE_2_ANSWER_FROM_REQUEST, "2024-11-28", "2024-11-29")),
                asked.missedBy(on("2024-11-29"), DAYS));
    }

    @Test
    void day_by_day_it_is_announced_at_each_step_and_missed_once() {
        assertEquals(
                List.of(
                        warned(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, 10, "2024-10-03", 15),
                        warned(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, 20, "2024-10-03", 5),
                        missed(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2024-10-03", "2024-10-04"),
                        warned(STAGE_2_ANSWER_FROM_REQUEST, 45, "2024-11-28", 20),
                        warned(STAGE_2_ANSWER_FROM_REQUEST, 55, "2024-11-28", 10),
                        warned(STAGE_2_ANSWER_FROM_REQUEST, 60, "2024-11-28", 5),
                        missed(STAGE_2_ANSWER_FROM_REQUEST, "2024-11-28", "2024-11-29")),
                sweepDaily(asked, "2024-08-29", "2025-06-30").recorded());
    }

    @Test
    @Rule("R-S2-5")
    void the_delay_told_in_time_ends_the_short_limit_and_leaves_the_long_one() {
        var told = asked.apply(done(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2024-10-03"));

        assertEquals(
                List.of(missed(STAGE_2_ANSWER_FROM_REQUEST, "2024-11-28", "2024-11-29")),
                told.missedBy(on("2025-01-06"), DAYS));
        assertEquals(
                State.MET,
                told.clock(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST).orElseThrow().state(on("2025-01-06"), DAYS));
    }
}
