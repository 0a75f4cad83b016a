package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_REPORT;
import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.extended;
import static org.heard.procedure.clock.Given.fellAway;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.Explanation.Day0;
import org.heard.procedure.clock.Explanation.Move;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.Skipped;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    @Rule("DL-10")
    void a_limit_can_be_counted_again_by_hand_from_its_explanation() {
        var explained = explain("2025-04-24", new Opened(STAGE_1_ANSWER, on("2025-04-14"), "ComplaintAccepted"));

        assertEquals(
                new Day0(on("2025-04-14"), "the day the council received the complaint", "ComplaintAccepted"),
                explained.day0());
        assertEquals(10, explained.budgetWorkingDays());
        assertEquals(on("2025-04-30"), explained.dueOn());
        assertEquals(
                List.of(
                        new Skipped(on("2025-04-18"), "Good Friday"),
                        new Skipped(on("2025-04-19"), "Saturday"),
                        new Skipped(on("2025-04-20"), "Sunday"),
                        new Skipped(on("2025-04-21"), "Easter Monday"),
                        new Skipped(on("2025-04-26"), "Saturday"),
                        new Skipped(on("2025-04-27"), "Sunday")),
                explained.skipped());
        assertEquals(
                explained.dueOn().toEpochDay() - explained.day0().date().toEpochDay(),
                explained.budgetWorkingDays() + explained.skipped().size());
        assertEquals(State.RUNNING, explained.state());
        assertEquals(4, explained.workingDaysLeft());
        assertEquals(0, explained.overdueWorkingDays());
        assertEquals("council", explained.owner());
        assertEquals("stage-1", explained.stage());
    }

    @Test
    void every_move_of_a_limit_is_told() {
        var explained = explain(
                "2026-01-27",
                opened(STAGE_1_ANSWER, "2026-01-05"),
                extended(STAGE_1_ANSWER, "advocate", "2026-01-26", "2026-01-15"),
                extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-26"));

        assertEquals(
                List.of(
                        new Move(
                                "advocate",
                                on("2026-01-15"),
                                on("2026-01-19"),
                                on("2026-01-26"),
                                "ResponseTimeExtended",
                                1),
                        new Move(
                                "complexity",
                                on("2026-01-26"),
                                on("2026-01-26"),
                                on("2026-02-02"),
                                "ResponseTimeExtended",
                                2)),
                explained.moves());
        assertEquals(on("2026-02-02"), explained.dueOn());
    }

    @Test
    @Rule("R-S2-3")
    @Rule("R-CLK-2")
    void a_restart_from_another_day_0_is_a_move_too() {
        var explained = explain(
                "2026-02-03",
                opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-01-05"),
                new Opened(STAGE_2_ANSWER_FROM_STATEMENT, on("2026-02-02"), "StatementAgreed"));

        assertEquals(
                List.of(new Move(
                        "StatementAgreed", on("2026-02-02"), on("2026-04-08"), on("2026-05-07"), "StatementAgreed", 1)),
                explained.moves());
    }

    @Test
    void what_was_not_read_in_the_law_says_check_before_go_live() {
        var toCheck = explain("2024-09-02", opened(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2024-08-29"));
        var seen = explain("2026-07-21", opened(PANEL_REPORT, "2026-07-20"));

        assertEquals("SI 2006/1738 reg 17 (check before go-live)", toCheck.citation());
        assertEquals("V2", toCheck.tag());
        assertEquals("SI 2006/1738 reg 20", seen.citation());
        assertEquals("V", seen.tag());
    }

    @Test
    @Rule("R-CLK-1")
    void the_days_a_clock_ended_and_was_missed_stand_side_by_side() {
        var explained = explain(
                "2026-03-02",
                opened(STAGE_1_ANSWER, "2026-01-05"),
                missed(STAGE_1_ANSWER, "2026-01-19", "2026-01-20"),
                done(STAGE_1_ANSWER, "2026-01-22"));

        assertEquals(Optional.of(on("2026-01-20")), explained.missedOn());
        assertEquals(Optional.of(on("2026-01-22")), explained.endedOn());
        assertEquals(3, explained.overdueWorkingDays());
    }

    @Test
    void a_young_person_reads_one_line() {
        var stage1 = opened(STAGE_1_ANSWER, "2026-01-05");
        var miss = missed(STAGE_1_ANSWER, "2026-01-19", "2026-01-20");

        assertEquals("The council must answer your complaint by Monday 19 January 2026.", plain("2026-01-06", stage1));
        assertEquals(
                "The council had to answer your complaint by Monday 19 January 2026. That day has passed.",
                plain("2026-01-20", stage1));
        assertEquals(
                "The council had to answer your complaint by Monday 19 January 2026, and it was in time.",
                plain("2026-01-20", stage1, done(STAGE_1_ANSWER, "2026-01-16")));
        assertEquals(
                "The council had to answer your complaint by Monday 19 January 2026. It was late.",
                plain("2026-02-02", stage1, miss, done(STAGE_1_ANSWER, "2026-01-22")));
        assertEquals(
                "The council had to answer your complaint by Monday 19 January 2026. It did, but put that on record late.",
                plain("2026-02-02", stage1, miss, done(STAGE_1_ANSWER, "2026-01-16", "2026-01-22")));
        assertEquals(
                "The council no longer has to answer your complaint.",
                plain("2026-02-02", stage1, fellAway(STAGE_1_ANSWER, "2026-01-16")));
    }

    @Test
    void a_young_person_reads_that_a_window_closes_nothing() {
        var window = opened(PANEL_REQUEST, "2026-05-13");

        assertEquals(
                "You can ask for a panel to look at your complaint until Thursday 11 June 2026.",
                plain("2026-05-14", window));
        assertEquals(
                "You could ask for a panel to look at your complaint until Thursday 11 June 2026. "
                        + "You can still ask. The council then decides.",
                plain("2026-06-12", window));
        assertEquals(
                "You could ask for a panel to look at your complaint until Thursday 11 June 2026.",
                plain("2026-06-12", window, done(PANEL_REQUEST, "2026-06-08")));
    }

    @Test
    void a_young_person_reads_from_where_the_second_clock_is_counted() {
        assertEquals(
                "Counted from the day you agreed what your complaint says: "
                        + "the council must look into your complaint and answer it by Thursday 7 May 2026.",
                plain("2026-02-03", opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-02")));
    }

    @Test
    void all_clocks_are_explained_in_the_order_in_which_they_opened() {
        var all = Explanation.of(
                clocks(opened(STAGE_1_ANSWER, "2026-01-05"), opened(PANEL_REQUEST, "2026-05-13")),
                on("2026-05-14"),
                DAYS);

        assertEquals(
                List.of(STAGE_1_ANSWER, PANEL_REQUEST),
                all.stream().map(Explanation::clock).toList());
    }

    private static String plain(String today, ClockChange... changes) {
        return explain(today, changes).inPlainWords();
    }

    private static Explanation explain(String today, ClockChange... changes) {
        return Explanation.of(clocks(changes), on(today), DAYS).getFirst();
    }

    @Test
    @Rule("DL-21")
    void sixty_five_working_days_are_the_limit_and_thirteen_weeks_the_marker_beside_it() {
        var ledger = Given.clocks(Given.opened(ClockCode.STAGE_2_ANSWER_FROM_REQUEST, "2024-10-15"));
        var explained =
                Explanation.of(ledger, Given.on("2024-10-15"), Given.DAYS).getFirst();

        assertEquals(Optional.of(Given.on("2025-01-17")), explained.limit());
        assertEquals(Optional.of(Given.on("2025-01-14")), explained.thirteenWeeksOn());
    }
}
