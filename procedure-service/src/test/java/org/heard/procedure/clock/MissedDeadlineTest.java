package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_REPORT;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.fellAway;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.Holiday;
import org.junit.jupiter.api.Test;

@Rule("DL-10")
class MissedDeadlineTest {
    private static final String DUE = "2026-01-19";

    private final ClockLedger stage1 = clocks(opened(STAGE_1_ANSWER, "2026-01-05"));
    private final ClockLedger onRecord = stage1.apply(missed(STAGE_1_ANSWER, DUE, "2026-01-20"));

    @Test
    void a_limit_lasts_to_the_end_of_its_day_and_is_missed_from_the_next_calendar_day() {
        assertEquals(State.RUNNING, state(stage1, DUE));
        assertEquals(List.of(), stage1.missedBy(on(DUE), DAYS));
        assertEquals(State.MISSED, state(stage1, "2026-01-20"));
        assertEquals(List.of(missed(STAGE_1_ANSWER, DUE, "2026-01-20")), stage1.missedBy(on("2026-01-20"), DAYS));
    }

    @Test
    @Rule("DL-36")
    void a_limit_that_ends_on_a_friday_is_missed_on_the_saturday() {
        var report = clocks(opened(PANEL_REPORT, "2026-07-24"));

        assertEquals(
                List.of(missed(PANEL_REPORT, "2026-07-31", "2026-08-01")), report.missedBy(on("2026-08-01"), DAYS));
        assertEquals(0, clock(report, PANEL_REPORT).overdueWorkingDays(on("2026-08-01"), DAYS));
        assertEquals(1, clock(report, PANEL_REPORT).overdueWorkingDays(on("2026-08-03"), DAYS));
    }

    @Test
    void it_is_on_record_once_however_often_one_looks() {
        assertEquals(List.of(), onRecord.missedBy(on("2026-01-20"), DAYS));
        assertEquals(List.of(), onRecord.missedBy(on("2027-01-20"), DAYS));
    }

    @Test
    void found_weeks_later_it_still_says_the_day_it_was_missed() {
        assertEquals(List.of(missed(STAGE_1_ANSWER, DUE, "2026-01-20")), stage1.missedBy(on("2026-03-02"), DAYS));
    }

    @Test
    void a_clock_that_ended_on_its_last_day_is_never_missed() {
        var met = stage1.apply(done(STAGE_1_ANSWER, DUE));

        assertEquals(List.of(), met.missedBy(on("2027-01-20"), DAYS));
        assertEquals(State.MET, state(met, "2027-01-20"));
        assertEquals(0, clock(met).overdueWorkingDays(on("2027-01-20"), DAYS));
    }

    @Test
    void an_answer_that_came_late_is_a_miss_even_if_nobody_looked_before_it_came() {
        var late = stage1.apply(done(STAGE_1_ANSWER, "2026-01-22"));

        assertEquals(List.of(missed(STAGE_1_ANSWER, DUE, "2026-01-20")), late.missedBy(on("2026-01-22"), DAYS));
        assertEquals(State.MET_LATE, state(late, "2026-01-22"));
        assertEquals(3, clock(late).overdueWorkingDays(on("2026-06-01"), DAYS));
    }

    @Test
    void a_late_answer_ends_the_clock_and_leaves_the_miss_on_record() {
        var late = onRecord.apply(done(STAGE_1_ANSWER, "2026-01-26"));

        assertEquals(State.MET_LATE, state(late, "2026-02-02"));
        assertEquals(on("2026-01-20"), clock(late).missed().orElseThrow().missedOn());
        assertFalse(clock(late).keptInTimeButRecordedLate(DAYS));
        assertEquals(List.of(), late.missedBy(on("2026-02-02"), DAYS));
    }

    @Test
    @Rule("R-CLK-1")
    void a_step_dated_in_time_but_recorded_after_the_miss_leaves_the_miss_on_record() {
        var backdated = onRecord.apply(done(STAGE_1_ANSWER, "2026-01-16", "2026-01-28"));

        assertEquals(State.MET_LATE, state(backdated, "2026-02-02"));
        assertTrue(clock(backdated).keptInTimeButRecordedLate(DAYS));
        assertEquals(on("2026-01-20"), clock(backdated).missed().orElseThrow().missedOn());
        assertEquals(on("2026-01-16"), clock(backdated).ended().orElseThrow().on());
        assertEquals(on("2026-01-28"), clock(backdated).ended().orElseThrow().recordedOn());
        assertEquals(0, clock(backdated).overdueWorkingDays(on("2026-02-02"), DAYS));
    }

    @Test
    @Rule("R-CLK-1")
    void what_keeps_the_new_day_of_a_clock_that_began_anew_explains_no_earlier_miss() {
        var anew = onRecord.apply(new Opened(STAGE_1_ANSWER, on("2026-02-02"), "ComplaintAccepted"))
                .apply(done(STAGE_1_ANSWER, "2026-02-03"));

        assertFalse(clock(anew).keptInTimeButRecordedLate(DAYS));
        assertTrue(clock(anew).missed().isPresent());
        assertTrue(Explanation.of(clock(anew), on("2026-02-04"), DAYS)
                .inPlainWords()
                .endsWith("It was in time, but it had missed an earlier day."));
    }

    @Test
    void a_duty_that_fell_away_in_time_is_ended_and_after_the_limit_stays_missed() {
        assertEquals(State.ENDED, state(stage1.apply(fellAway(STAGE_1_ANSWER, DUE)), "2026-02-02"));
        assertEquals(State.MISSED, state(onRecord.apply(fellAway(STAGE_1_ANSWER, "2026-01-21")), "2026-02-02"));
    }

    @Test
    void the_first_end_counts_and_the_end_of_a_clock_that_never_opened_says_nothing() {
        var met = stage1.apply(done(STAGE_1_ANSWER, "2026-01-12"));

        assertEquals(met, met.apply(fellAway(STAGE_1_ANSWER, "2026-02-12")));
        assertEquals(stage1, stage1.apply(done(STAGE_2_ANSWER_FROM_STATEMENT, "2026-01-12")));
    }

    @Test
    void a_holiday_proclaimed_while_the_clock_runs_moves_the_limit_and_the_miss() {
        var proclaimed = DAYS.withProclaimed(new Holiday(on("2026-01-16"), "A day of mourning"));

        assertEquals(on("2026-01-20"), stage1.dueOn(STAGE_1_ANSWER, proclaimed));
        assertEquals(List.of(), stage1.missedBy(on("2026-01-20"), proclaimed));
        assertEquals(
                on("2026-01-21"),
                stage1.missedBy(on("2026-01-21"), proclaimed).getFirst().missedOn());
    }

    @Test
    void what_came_on_a_saturday_is_due_a_day_before_what_came_on_the_monday() {
        assertEquals(
                on("2026-12-04"), clocks(opened(STAGE_1_ANSWER, "2026-11-21")).dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(
                on("2026-12-07"), clocks(opened(STAGE_1_ANSWER, "2026-11-23")).dueOn(STAGE_1_ANSWER, DAYS));
    }

    @Test
    @Rule("R-S2-3")
    @Rule("R-CLK-2")
    void a_statement_agreed_anew_restarts_its_own_clock_and_keeps_an_old_miss() {
        var agreed = clocks(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-01-05"));
        var anew = agreed.apply(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-02"));

        assertEquals(on("2026-04-08"), agreed.dueOn(STAGE_2_ANSWER_FROM_STATEMENT, DAYS));
        assertEquals(on("2026-05-07"), anew.dueOn(STAGE_2_ANSWER_FROM_STATEMENT, DAYS));
        assertEquals(List.of(), anew.missedBy(on("2026-04-09"), DAYS));
        assertEquals(
                Optional.of(missed(STAGE_2_ANSWER_FROM_STATEMENT, "2026-04-08", "2026-04-09")),
                clock(
                                agreed.apply(missed(STAGE_2_ANSWER_FROM_STATEMENT, "2026-04-08", "2026-04-09"))
                                        .apply(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-04-20")),
                                STAGE_2_ANSWER_FROM_STATEMENT)
                        .missed());
    }

    private static State state(ClockLedger clocks, String today) {
        return clock(clocks).state(on(today), DAYS);
    }

    private static StatutoryClock clock(ClockLedger clocks) {
        return clock(clocks, STAGE_1_ANSWER);
    }

    private static StatutoryClock clock(ClockLedger clocks, ClockCode code) {
        return clocks.clock(code).orElseThrow();
    }
}
