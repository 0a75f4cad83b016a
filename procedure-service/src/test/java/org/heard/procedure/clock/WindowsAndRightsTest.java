package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.INFORMATION;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_DECISION;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_NOTICE;
import static org.heard.procedure.clock.ClockCode.RESUBMISSION;
import static org.heard.procedure.clock.ClockCode.STAGE_2_FOR_LATENESS;
import static org.heard.procedure.clock.ClockCode.STAGE_2_REQUEST;
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

class WindowsAndRightsTest {

    @Test
    @Rule("DL-02")
    void information_is_due_as_soon_as_possible_and_never_on_a_day() {
        var received = clocks(opened(INFORMATION, "2026-01-05"));

        assertEquals(Optional.empty(), clock(received, INFORMATION).limit(DAYS));
        assertEquals(List.of(), sweepDaily(received, "2026-01-05", "2027-12-31").recorded());
        assertEquals(Optional.empty(), received.nextOn(on("2026-01-05"), DAYS));
        assertEquals(
                "The council must tell you how this works and who can help you as soon as it can.",
                plain(received, INFORMATION, "2026-01-06"));
        var told = received.apply(done(INFORMATION, "2026-01-06"));
        assertEquals(State.MET, clock(told, INFORMATION).state(on("2026-01-07"), DAYS));
        assertEquals(
                "The council had to tell you how this works and who can help you, and it did.",
                plain(told, INFORMATION, "2026-01-07"));
    }

    @Test
    @Rule("DL-11")
    @Rule("R-S1-5")
    void the_right_that_lateness_gives_does_not_end_and_waits_if_the_person_agrees_to() {
        var late = clocks(opened(STAGE_2_FOR_LATENESS, "2026-01-20"));

        assertEquals(State.RUNNING, clock(late, STAGE_2_FOR_LATENESS).state(on("2028-01-20"), DAYS));
        assertEquals(List.of(), sweepDaily(late, "2026-01-20", "2028-01-20").recorded());
        assertEquals(
                "You can ask for stage 2 now, because the answer is late.",
                plain(late, STAGE_2_FOR_LATENESS, "2026-01-20"));
        var waiting = late.apply(opened(STAGE_2_FOR_LATENESS, "2026-02-10"));
        assertEquals(on("2026-02-10"), clock(waiting, STAGE_2_FOR_LATENESS).day0());
        assertEquals(
                State.ENDED,
                clock(late.apply(done(STAGE_2_FOR_LATENESS, "2026-02-09")), STAGE_2_FOR_LATENESS)
                        .state(on("2026-02-09"), DAYS));
    }

    @Test
    @Rule("DL-12")
    void twenty_days_to_ask_for_stage_two_are_advice_and_their_end_closes_nothing() {
        var answered = clocks(opened(STAGE_2_REQUEST, "2026-01-19"));

        assertEquals(
                List.of(warned(STAGE_2_REQUEST, 10, "2026-02-16", 10), warned(STAGE_2_REQUEST, 15, "2026-02-16", 5)),
                sweepDaily(answered, "2026-01-19", "2027-12-31").recorded());
        assertEquals(
                "You could ask for stage 2 until Monday 16 February 2026. You can still ask. There is no last day.",
                plain(answered, STAGE_2_REQUEST, "2026-02-17"));
    }

    @Test
    @Rule("DL-40")
    void
            twelve_months_to_go_to_the_ombudsman_begin_with_the_day_of_first_notice_and_are_announced_at_nine_and_eleven() {
        var known = clocks(opened(OMBUDSMAN_FROM_NOTICE, "2025-03-10"), opened(OMBUDSMAN_FROM_DECISION, "2025-09-01"));

        assertEquals(on("2026-03-09"), known.dueOn(OMBUDSMAN_FROM_NOTICE, DAYS));
        assertEquals(on("2026-08-31"), known.dueOn(OMBUDSMAN_FROM_DECISION, DAYS));
        assertEquals(
                List.of(
                        warned(OMBUDSMAN_FROM_NOTICE, 9, "2026-03-09", 61),
                        warned(OMBUDSMAN_FROM_NOTICE, 11, "2026-03-09", 20)),
                sweepDaily(known, "2025-03-10", "2027-12-31").recorded());
        assertEquals(Optional.of(on("2025-12-09")), known.nextOn(on("2025-03-10"), DAYS));
    }

    @Test
    @Rule("DL-41")
    @Rule("R-CC-4")
    void a_year_to_resubmit_is_announced_ninety_and_thirty_days_before_its_end() {
        var ended = clocks(opened(RESUBMISSION, "2026-03-10"));

        assertEquals(on("2027-03-10"), ended.dueOn(RESUBMISSION, DAYS));
        assertEquals(
                List.of(warned(RESUBMISSION, -90, "2027-03-10", 61), warned(RESUBMISSION, -30, "2027-03-10", 22)),
                sweepDaily(ended, "2026-03-10", "2028-06-30").recorded());
        assertEquals(Optional.of(on("2026-12-10")), ended.nextOn(on("2026-03-10"), DAYS));
    }

    @Test
    @Rule("DL-41")
    void a_window_that_ends_beyond_the_calendar_is_counted_all_the_same_and_its_working_days_as_far_as_known() {
        var ended = clocks(opened(RESUBMISSION, "2028-06-01"));

        assertEquals(on("2029-06-01"), ended.dueOn(RESUBMISSION, DAYS));
        assertEquals(1, clock(ended, RESUBMISSION).workingDaysLeft(on("2028-12-28"), DAYS));
        assertEquals(
                0,
                Explanation.of(ended, on("2028-12-28"), DAYS)
                        .getFirst()
                        .skipped()
                        .size());
    }

    private static String plain(ClockLedger clocks, ClockCode code, String today) {
        return Explanation.of(clock(clocks, code), on(today), DAYS).inPlainWords();
    }

    private static StatutoryClock clock(ClockLedger clocks, ClockCode code) {
        return clocks.clock(code).orElseThrow();
    }
}
