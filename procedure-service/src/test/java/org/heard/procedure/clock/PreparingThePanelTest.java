package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_DATE_TOLD;
import static org.heard.procedure.clock.ClockCode.PANEL_PAPERS;
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
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@Rule("DL-34")
@Rule("DL-35")
class PreparingThePanelTest {

    @Test
    void ten_working_days_are_counted_back_from_the_panel_over_christmas() {
        var arranged = clocks(opened(PANEL_PAPERS, "2026-01-08"));

        assertEquals(on("2025-12-22"), arranged.dueOn(PANEL_PAPERS, DAYS));
        assertEquals(
                List.of(
                        warned(PANEL_PAPERS, -15, "2025-12-22", 5),
                        warned(PANEL_PAPERS, -12, "2025-12-22", 2),
                        missed(PANEL_PAPERS, "2025-12-22", "2025-12-23")),
                sweepDaily(arranged, "2025-11-24", "2026-01-31").recorded());
    }

    @Test
    void told_on_the_tenth_day_before_it_is_in_time_and_on_the_ninth_it_is_late() {
        var arranged = clocks(opened(PANEL_DATE_TOLD, "2026-07-20"));

        assertEquals(
                List.of(), arranged.apply(done(PANEL_DATE_TOLD, "2026-07-06")).missedBy(on("2026-07-07"), DAYS));
        assertEquals(
                List.of(missed(PANEL_DATE_TOLD, "2026-07-06", "2026-07-07")),
                arranged.apply(done(PANEL_DATE_TOLD, "2026-07-07")).missedBy(on("2026-07-07"), DAYS));
    }

    @Test
    void a_panel_arranged_for_next_week_is_told_too_late_from_the_start() {
        var hurried = clocks(opened(PANEL_DATE_TOLD, "2026-07-20"));

        assertEquals(
                List.of(missed(PANEL_DATE_TOLD, "2026-07-06", "2026-07-07")), hurried.missedBy(on("2026-07-13"), DAYS));
    }

    @Test
    @Rule("R-S3-8")
    void another_day_begins_the_count_anew_and_what_was_missed_stays() {
        var arranged = clocks(opened(PANEL_PAPERS, "2026-07-20"));

        assertEquals(
                on("2026-07-20"),
                arranged.apply(opened(PANEL_PAPERS, "2026-08-03")).dueOn(PANEL_PAPERS, DAYS));
        assertEquals(
                on("2026-07-07"),
                arranged.apply(missed(PANEL_PAPERS, "2026-07-06", "2026-07-07"))
                        .apply(opened(PANEL_PAPERS, "2026-08-03"))
                        .clock(PANEL_PAPERS)
                        .orElseThrow()
                        .missed()
                        .orElseThrow()
                        .missedOn());
    }
}
