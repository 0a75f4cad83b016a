package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.PANEL_AGREED;
import static org.heard.procedure.clock.ClockCode.PANEL_DATE_TOLD;
import static org.heard.procedure.clock.ClockCode.PANEL_MEETING;
import static org.heard.procedure.clock.ClockCode.PANEL_PAPERS;
import static org.heard.procedure.clock.ClockCode.PANEL_REPORT;
import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_3_ANSWER;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.extended;
import static org.heard.procedure.clock.Given.fellAway;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.sweepDaily;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** One complaint of 2026 through all three stages: the law's own arithmetic, with no freeze. */
class LifecycleTest {

    @Test
    @Rule("DL-10")
    @Rule("DL-21")
    @Rule("DL-22")
    @Rule("DL-30")
    @Rule("DL-33")
    @Rule("DL-36")
    @Rule("DL-37")
    @Rule("R-S3-2")
    void every_limit_of_the_year_falls_where_the_law_puts_it() {
        assertEquals(on("2026-01-19"), due(STAGE_1_ANSWER, "2026-01-05"));
        assertEquals(on("2026-03-16"), due(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2026-02-09"));
        assertEquals(on("2026-05-14"), due(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"));
        assertEquals(on("2026-06-11"), due(PANEL_REQUEST, "2026-05-13"));
        assertEquals(on("2026-07-20"), due(PANEL_MEETING, "2026-06-08"));
        assertEquals(on("2026-07-27"), due(PANEL_REPORT, "2026-07-20"));
        assertEquals(on("2026-08-17"), due(STAGE_3_ANSWER, "2026-07-27"));
    }

    @Test
    @Rule("DL-31")
    @Rule("DL-32")
    @Rule("DL-34")
    @Rule("DL-35")
    void the_panel_of_8_june_is_prepared_by_the_days_of_the_guidance() {
        assertEquals(on("2026-06-10"), due(PANEL_ACKNOWLEDGEMENT, "2026-06-08"));
        assertEquals(on("2026-06-22"), due(PANEL_AGREED, "2026-06-08"));
        assertEquals(on("2026-07-06"), due(PANEL_DATE_TOLD, "2026-07-20"));
        assertEquals(on("2026-07-06"), due(PANEL_PAPERS, "2026-07-20"));
    }

    @Test
    @Rule("DL-11")
    @Rule("R-S1-5")
    void the_right_to_stage_two_for_lateness_begins_on_20_january_or_if_extended_on_3_february() {
        var stage1 = clocks(opened(STAGE_1_ANSWER, "2026-01-05"));
        var extended = stage1.apply(extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-15"));

        assertEquals(List.of(), stage1.missedBy(on("2026-01-19"), DAYS));
        assertEquals(
                on("2026-01-20"),
                stage1.missedBy(on("2026-01-20"), DAYS).getFirst().missedOn());
        assertEquals(List.of(), extended.missedBy(on("2026-02-02"), DAYS));
        assertEquals(
                on("2026-02-03"),
                extended.missedBy(on("2026-02-03"), DAYS).getFirst().missedOn());
    }

    @Test
    @Rule("DL-10")
    void stage_one_extended_in_time_runs_to_2_february() {
        var stage1 = clocks(
                opened(STAGE_1_ANSWER, "2026-01-05"),
                extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-15"));

        assertEquals(on("2026-02-02"), stage1.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(List.of(), stage1.missedBy(on("2026-02-02"), DAYS));
        assertEquals(
                on("2026-02-03"),
                stage1.missedBy(on("2026-02-03"), DAYS).getFirst().missedOn());
    }

    @Test
    @Rule("DL-33")
    @Rule("DL-36")
    @Rule("DL-37")
    void a_complaint_kept_in_time_at_every_step_has_no_miss_on_record() {
        var whole = clocks(
                opened(STAGE_1_ANSWER, "2026-01-05"),
                done(STAGE_1_ANSWER, "2026-01-19"),
                opened(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2026-02-09"),
                opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"),
                opened(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-02-20"),
                opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-20"),
                done(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2026-03-16"),
                done(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-03-16"),
                done(STAGE_2_ANSWER_FROM_REQUEST, "2026-05-12"),
                done(STAGE_2_ANSWER_FROM_STATEMENT, "2026-05-12"),
                opened(PANEL_REQUEST, "2026-05-13"),
                done(PANEL_REQUEST, "2026-06-08"),
                opened(PANEL_MEETING, "2026-06-08"),
                done(PANEL_MEETING, "2026-07-20"),
                opened(PANEL_REPORT, "2026-07-20"),
                done(PANEL_REPORT, "2026-07-27"),
                opened(STAGE_3_ANSWER, "2026-07-27"),
                done(STAGE_3_ANSWER, "2026-08-17"));

        var later = sweepDaily(whole, "2026-01-05", "2026-12-31");

        assertEquals(List.of(), later.recorded());
        assertEquals(9, later.clocks().clocks().size());
    }

    @Test
    @Rule("DL-10")
    @Rule("DL-21")
    @Rule("DL-22")
    void a_complaint_that_everybody_forgot_has_one_miss_per_council_clock() {
        var forgotten = clocks(
                opened(STAGE_1_ANSWER, "2026-01-05"),
                opened(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2026-02-09"),
                opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"),
                opened(STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT, "2026-02-20"),
                opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-20"));

        var misses = sweepDaily(forgotten, "2026-01-05", "2026-12-31").recorded().stream()
                .filter(Missed.class::isInstance)
                .map(ClockChange::clock)
                .toList();

        assertEquals(
                List.of(
                        STAGE_1_ANSWER,
                        STAGE_2_ANSWER_OR_TELL_FROM_REQUEST,
                        STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT,
                        STAGE_2_ANSWER_FROM_REQUEST,
                        STAGE_2_ANSWER_FROM_STATEMENT),
                misses);
    }

    @Test
    @Rule("DL-10")
    void withdrawn_in_time_a_complaint_leaves_nothing_to_miss() {
        var withdrawn = clocks(opened(STAGE_1_ANSWER, "2026-01-05"), fellAway(STAGE_1_ANSWER, "2026-01-12"));

        assertEquals(
                List.of(), sweepDaily(withdrawn, "2026-01-05", "2026-12-31").recorded());
    }

    private static LocalDate due(ClockCode clock, String day0) {
        return clocks(opened(clock, day0)).dueOn(clock, DAYS);
    }
}
