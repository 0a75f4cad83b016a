package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_PAPERS;
import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.extended;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heard.procedure.clock.ClockChange.Recounted;
import org.heard.procedure.clock.Explanation.Move;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.Holiday;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

/** The State Funeral: 19 September 2022 became a bank holiday with ten days' notice. */
@Rule("DL-10")
@Rule("DL-21")
class ProclaimedHolidayMovesLimitsTest {
    private static final WorkingDays BEFORE = DAYS.without(on("2022-09-19"));
    private static final WorkingDays AFTER =
            BEFORE.withProclaimed(new Holiday(on("2022-09-19"), "State Funeral of Queen Elizabeth II"));
    private static final String FUNERAL = "2022-09-19 State Funeral of Queen Elizabeth II";

    private final ClockLedger open = clocks(
            opened(STAGE_1_ANSWER, "2022-09-08"),
            opened(STAGE_2_ANSWER_FROM_REQUEST, "2022-08-01"),
            opened(STAGE_2_ANSWER_OR_TELL_FROM_REQUEST, "2022-08-01"));

    @Test
    void every_open_limit_that_spans_the_day_moves_and_no_other() {
        assertEquals(
                List.of(
                        new Recounted(
                                STAGE_1_ANSWER,
                                AFTER.version(),
                                on("2022-09-22"),
                                on("2022-09-23"),
                                FUNERAL,
                                on("2022-09-10")),
                        new Recounted(
                                STAGE_2_ANSWER_FROM_REQUEST,
                                AFTER.version(),
                                on("2022-11-01"),
                                on("2022-11-02"),
                                FUNERAL,
                                on("2022-09-10"))),
                open.movedBy(BEFORE, AFTER, on("2022-09-10")));
    }

    @Test
    void taken_away_again_the_day_moves_them_back() {
        var back = open.movedBy(AFTER, BEFORE, on("2022-09-12"));

        assertEquals(
                List.of(on("2022-09-22"), on("2022-11-01")),
                back.stream().map(Recounted::newDueOn).toList());
        assertEquals("2022-09-19 worked", back.getFirst().because());
    }

    @Test
    void once_on_record_a_calendar_moves_nothing_again() {
        var recounted = open.apply(open.movedBy(BEFORE, AFTER, on("2022-09-10")));

        assertEquals(List.of(), recounted.movedBy(BEFORE, AFTER, on("2022-09-11")));
        assertEquals(on("2022-09-23"), recounted.dueOn(STAGE_1_ANSWER, AFTER));
    }

    @Test
    void a_move_is_explained_with_its_day() {
        var recounted = open.apply(open.movedBy(BEFORE, AFTER, on("2022-09-10")));
        var explained = Explanation.of(recounted.clock(STAGE_1_ANSWER).orElseThrow(), on("2022-09-12"), AFTER);

        assertEquals(
                List.of(new Move(
                        FUNERAL, on("2022-09-10"), on("2022-09-22"), on("2022-09-23"), "DeadlineRecounted", 1)),
                explained.moves());
        assertEquals(on("2022-09-23"), explained.dueOn());
    }

    @Test
    void what_has_ended_or_was_missed_does_not_move() {
        var settled = open.apply(done(STAGE_1_ANSWER, "2022-09-09"))
                .apply(missed(STAGE_2_ANSWER_FROM_REQUEST, "2022-11-01", "2022-11-02"));

        assertEquals(List.of(), settled.movedBy(BEFORE, AFTER, on("2022-11-03")));
    }

    @Test
    void a_date_that_was_told_as_a_date_stays() {
        var extended = open.apply(extended(STAGE_1_ANSWER, "complexity", "2022-10-05", "2022-09-09"));

        assertEquals(
                List.of(STAGE_2_ANSWER_FROM_REQUEST),
                extended.movedBy(BEFORE, AFTER, on("2022-09-10")).stream()
                        .map(Recounted::clock)
                        .toList());
    }

    @Test
    @Rule("DL-30")
    void a_persons_window_moves_too() {
        var window = clocks(opened(PANEL_REQUEST, "2022-09-08"));

        assertEquals(
                on("2022-10-07"),
                window.movedBy(BEFORE, AFTER, on("2022-09-10")).getFirst().newDueOn());
    }

    @Test
    @Rule("DL-35")
    void counted_back_from_a_panel_a_limit_moves_to_an_earlier_day() {
        var papers = clocks(opened(PANEL_PAPERS, "2022-09-26"));
        var moved = papers.movedBy(BEFORE, AFTER, on("2022-09-10")).getFirst();

        assertEquals(on("2022-09-12"), moved.oldDueOn());
        assertEquals(on("2022-09-09"), moved.newDueOn());
        assertEquals(FUNERAL, moved.because());
    }
}
