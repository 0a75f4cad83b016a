package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
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

@Rule("DL-30")
class PersonsWindowTest {
    private final ClockLedger window = clocks(opened(PANEL_REQUEST, "2026-05-13"));

    @Test
    void a_persons_window_is_announced_before_it_ends_and_never_missed() {
        assertEquals(
                List.of(warned(PANEL_REQUEST, 10, "2026-06-11", 10), warned(PANEL_REQUEST, 15, "2026-06-11", 5)),
                sweepDaily(window, "2026-05-13", "2027-12-31").recorded());
    }

    @Test
    void it_runs_to_the_end_of_its_last_day_and_then_ends_in_silence() {
        var clock = window.clock(PANEL_REQUEST).orElseThrow();

        assertEquals(State.RUNNING, clock.state(on("2026-06-11"), DAYS));
        assertEquals(State.ENDED, clock.state(on("2026-06-12"), DAYS));
        assertEquals(0, clock.overdueWorkingDays(on("2026-09-01"), DAYS));
        assertEquals(Optional.empty(), window.nextOn(on("2026-06-12"), DAYS));
    }

    @Test
    void once_used_it_is_announced_no_more() {
        var used = window.apply(done(PANEL_REQUEST, "2026-05-20"));

        assertEquals(List.of(), sweepDaily(used, "2026-05-20", "2026-12-31").recorded());
        assertEquals(State.ENDED, used.clock(PANEL_REQUEST).orElseThrow().state(on("2026-05-20"), DAYS));
    }

    @Test
    void a_late_request_is_no_missed_deadline_either() {
        var late = window.apply(done(PANEL_REQUEST, "2026-07-01"));

        assertEquals(List.of(), late.missedBy(on("2026-07-02"), DAYS));
        assertEquals(State.ENDED, late.clock(PANEL_REQUEST).orElseThrow().state(on("2026-07-02"), DAYS));
    }
}
