package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.extended;
import static org.heard.procedure.clock.Given.held;
import static org.heard.procedure.clock.Given.heldInPart;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.released;
import static org.heard.procedure.clock.Given.sweepDaily;
import static org.heard.procedure.clock.Given.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.Explanation.Move;
import org.heard.procedure.clock.Explanation.Stood;
import org.heard.procedure.clock.StatutoryClock.State;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@Rule("R-CC-1")
class HoldTest {
    private static final String PROCEEDINGS = "concurrent-proceedings";

    private final ClockLedger stage1 = clocks(opened(STAGE_1_ANSWER, "2026-01-05"));
    private final ClockLedger held = stage1.apply(held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-09", "2026-02-09"));
    private final ClockLedger released = held.apply(released(STAGE_1_ANSWER, PROCEEDINGS, "2026-03-02"));

    @Test
    void while_it_is_held_a_limit_has_no_day_and_is_neither_missed_nor_announced() {
        assertEquals(Optional.empty(), clock(held).limit(DAYS));
        assertEquals(State.HELD, clock(held).state(on("2026-06-01"), DAYS));
        assertEquals(List.of(), sweepDaily(held, "2026-01-09", "2027-12-31").recorded());
        assertEquals(Optional.of(on("2026-02-09")), held.nextOn(on("2026-01-09"), DAYS), "to be looked at again");
        assertEquals(Optional.empty(), held.nextOn(on("2026-02-09"), DAYS));
        assertThrows(IllegalStateException.class, () -> held.dueOn(STAGE_1_ANSWER, DAYS));
    }

    @Test
    void the_days_that_were_left_are_left_however_long_it_is_held() {
        assertEquals(6, clock(held).workingDaysLeft(on("2026-01-09"), DAYS));
        assertEquals(6, clock(held).workingDaysLeft(on("2026-12-01"), DAYS));
        assertEquals(6, clock(released).workingDaysLeft(on("2026-03-02"), DAYS));
    }

    @Test
    void released_it_runs_on_from_the_next_day_with_its_warnings_and_is_missed_like_any_other() {
        assertEquals(on("2026-03-10"), released.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(
                List.of(
                        warned(STAGE_1_ANSWER, 5, "2026-03-10", 5),
                        warned(STAGE_1_ANSWER, 8, "2026-03-10", 2),
                        missed(STAGE_1_ANSWER, "2026-03-10", "2026-03-11")),
                sweepDaily(released, "2026-01-05", "2026-12-31").recorded());
    }

    @Test
    void held_twice_it_loses_no_day_either_time() {
        var again = released.apply(held(STAGE_1_ANSWER, PROCEEDINGS, "2026-03-04", "2026-04-01"))
                .apply(released(STAGE_1_ANSWER, PROCEEDINGS, "2026-05-05"));

        assertEquals(on("2026-05-11"), again.dueOn(STAGE_1_ANSWER, DAYS));
    }

    @Test
    @Rule("R-CC-5")
    void held_for_a_part_it_goes_on_for_the_rest() {
        var part = stage1.apply(heldInPart(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-09", "2026-02-09"));

        assertEquals(on("2026-01-19"), part.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(State.RUNNING, clock(part).state(on("2026-01-12"), DAYS));
        assertEquals(
                on("2026-01-20"),
                part.missedBy(on("2026-01-20"), DAYS).getFirst().missedOn());
    }

    @Test
    void it_is_looked_at_again_by_its_review_date() {
        assertEquals(List.of(), held.holdsToReview(on("2026-02-08")));
        assertEquals(1, held.holdsToReview(on("2026-02-09")).size());
        assertEquals(List.of(), released.holdsToReview(on("2026-03-02")));
        assertEquals(List.of(), held.apply(done(STAGE_1_ANSWER, "2026-01-12")).holdsToReview(on("2026-02-09")));
    }

    @Test
    @Rule("R-S1-2")
    void the_search_for_an_advocate_holds_stage_one_and_never_past_day_20() {
        var searching = stage1.apply(held(STAGE_1_ANSWER, "advocate", "2026-01-09", "2026-01-16"));

        assertEquals(on("2026-02-02"), searching.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(State.HELD, clock(searching).state(on("2026-02-02"), DAYS));
        assertEquals(State.MISSED, clock(searching).state(on("2026-02-03"), DAYS));
        assertEquals(
                List.of(missed(STAGE_1_ANSWER, "2026-02-02", "2026-02-03")),
                sweepDaily(searching, "2026-01-05", "2026-12-31").recorded());
        assertEquals(
                on("2026-01-22"),
                searching
                        .apply(released(STAGE_1_ANSWER, "advocate", "2026-01-14"))
                        .dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(
                on("2026-02-02"),
                searching
                        .apply(released(STAGE_1_ANSWER, "advocate", "2026-01-29"))
                        .dueOn(STAGE_1_ANSWER, DAYS));
    }

    @Test
    @Rule("R-S1-2")
    void day_20_itself_waits_only_for_proceedings() {
        var searching = released.apply(held(STAGE_1_ANSWER, "advocate", "2026-03-03", "2026-03-10"));

        assertEquals(on("2026-03-24"), searching.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(
                Optional.of("extension-beyond-maximum"),
                released.whyNotExtend(extended(STAGE_1_ANSWER, "complexity", "2026-03-25", "2026-03-03"), DAYS));
        assertEquals(
                Optional.empty(),
                released.whyNotExtend(extended(STAGE_1_ANSWER, "complexity", "2026-03-24", "2026-03-03"), DAYS));
    }

    @Test
    void an_extended_limit_is_held_from_its_new_date() {
        var extended = stage1.apply(extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-08"))
                .apply(held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-30", "2026-02-27"))
                .apply(released(STAGE_1_ANSWER, PROCEEDINGS, "2026-03-02"));

        assertEquals(on("2026-03-03"), extended.dueOn(STAGE_1_ANSWER, DAYS));
    }

    @Test
    void an_extension_after_a_hold_gives_the_date_it_says() {
        var extended = released.apply(extended(STAGE_1_ANSWER, "complexity", "2026-03-20", "2026-03-03"));

        assertEquals(on("2026-03-20"), extended.dueOn(STAGE_1_ANSWER, DAYS));
    }

    @Test
    void it_needs_a_ground_that_the_rule_names_and_a_limit_that_runs() {
        var stage2 = clocks(opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"));
        var window = clocks(opened(PANEL_REQUEST, "2026-02-09"));

        assertEquals(Optional.empty(), why(stage1, held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-09", "2026-02-09")));
        assertEquals(
                Optional.of("no-ground-to-hold-this-limit"),
                why(stage2, held(STAGE_2_ANSWER_FROM_REQUEST, "advocate", "2026-02-10", "2026-03-10")));
        assertEquals(
                Optional.of("no-ground-to-hold-this-limit"),
                why(window, held(PANEL_REQUEST, PROCEEDINGS, "2026-02-10", "2026-03-10")));
        assertEquals(
                Optional.of("clock-not-running"),
                why(stage1, held(STAGE_2_ANSWER_FROM_REQUEST, PROCEEDINGS, "2026-01-09", "2026-02-09")));
        assertEquals(
                Optional.of("clock-not-running"),
                why(
                        stage1.apply(done(STAGE_1_ANSWER, "2026-01-08")),
                        held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-09", "2026-02-09")));
        assertEquals(
                Optional.of("clock-not-running"),
                why(stage1, held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-04", "2026-02-09")));
    }

    @Test
    void it_comes_before_the_last_day_once_at_a_time_and_with_a_review() {
        assertEquals(
                Optional.of("hold-too-late"),
                why(stage1, held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-19", "2026-02-09")));
        assertEquals(
                Optional.of("hold-without-review"),
                why(stage1, held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-09", "2026-01-09")));
        assertEquals(
                Optional.of("clock-held"), why(held, held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-12", "2026-02-09")));
        assertEquals(
                Optional.of("clock-held"), why(held, held(STAGE_1_ANSWER, "advocate", "2026-01-12", "2026-02-09")));
        assertEquals(Optional.empty(), why(held, heldInPart(STAGE_1_ANSWER, "advocate", "2026-01-12", "2026-02-09")));
        assertEquals(
                Optional.of("clock-held"),
                held.whyNotExtend(extended(STAGE_1_ANSWER, "complexity", "2026-02-02", "2026-01-12"), DAYS));
    }

    @Test
    void one_that_came_too_late_holds_nothing() {
        var late = stage1.apply(held(STAGE_1_ANSWER, PROCEEDINGS, "2026-01-19", "2026-02-09"));

        assertEquals(on("2026-01-19"), late.dueOn(STAGE_1_ANSWER, DAYS));
        assertEquals(1, late.missedBy(on("2026-01-20"), DAYS).size());
    }

    @Test
    void it_is_explained_with_what_it_moved() {
        var while_held = Explanation.of(clock(held), on("2026-01-20"), DAYS);
        var after = Explanation.of(clock(released), on("2026-03-03"), DAYS);

        assertEquals(Optional.empty(), while_held.limit());
        assertEquals("The council's time to answer your complaint stands still.", while_held.inPlainWords());
        assertEquals(
                List.of(new Stood(PROCEEDINGS, "whole", on("2026-01-09"), on("2026-02-09"), Optional.empty())),
                while_held.holds());
        assertEquals(
                List.of(new Move(
                        PROCEEDINGS,
                        on("2026-03-02"),
                        on("2026-01-19"),
                        on("2026-03-10"),
                        after.moves().getFirst().by(),
                        2)),
                after.moves());
        assertEquals(Optional.of(on("2026-03-02")), after.holds().getFirst().until());
    }

    private static Optional<String> why(ClockLedger clocks, ClockChange.Held wanted) {
        return clocks.whyNotHold(wanted, DAYS);
    }

    private static StatutoryClock clock(ClockLedger clocks) {
        return clocks.clock(STAGE_1_ANSWER).orElseThrow();
    }
}
