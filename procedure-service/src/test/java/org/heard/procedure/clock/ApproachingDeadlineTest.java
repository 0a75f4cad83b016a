package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_OR_TELL_FROM_REQUEST;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.heard.procedure.clock.Given.sweep;
import static org.heard.procedure.clock.Given.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@Rule("DL-21")
@Rule("R-S2-4")
class ApproachingDeadlineTest {
    private final ClockLedger asked = clocks(opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"));

    @Test
    void a_step_is_announced_on_its_day_and_not_before_and_not_again() {
        var step = warned(STAGE_2_ANSWER_FROM_REQUEST, 45, "2026-05-14", 20);

        assertEquals(List.of(), asked.approachingOn(on("2026-04-14"), DAYS));
        assertEquals(List.of(step), asked.approachingOn(on("2026-04-15"), DAYS));
        assertEquals(List.of(), asked.apply(step).approachingOn(on("2026-04-15"), DAYS));
    }

    @Test
    void of_several_steps_passed_unannounced_only_the_latest_is_given() {
        assertEquals(
                List.of(warned(STAGE_2_ANSWER_FROM_REQUEST, 60, "2026-05-14", 2)),
                asked.approachingOn(on("2026-05-12"), DAYS));
        var swept = sweep(asked, on("2026-05-12")).clocks();
        assertEquals(List.of(), swept.approachingOn(on("2026-05-13"), DAYS));
    }

    @Test
    void nothing_approaches_once_it_has_passed_or_ended() {
        assertEquals(List.of(), asked.approachingOn(on("2026-05-15"), DAYS));
        assertEquals(
                List.of(),
                asked.apply(done(STAGE_2_ANSWER_FROM_REQUEST, "2026-04-01")).approachingOn(on("2026-05-12"), DAYS));
    }

    @Test
    void the_clock_of_the_statement_is_shown_but_not_announced() {
        var statement = clocks(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-09"));

        assertEquals(List.of(), statement.approachingOn(on("2026-05-14"), DAYS));
        assertEquals(1, statement.missedBy(on("2026-05-15"), DAYS).size());
    }

    @Test
    void the_next_day_to_look_is_the_next_step_then_the_day_after_the_limit_then_never() {
        assertEquals(Optional.of(on("2026-04-15")), asked.nextOn(on("2026-02-09"), DAYS));
        assertEquals(Optional.of(on("2026-04-15")), asked.nextOn(on("2026-04-15"), DAYS));
        var last = asked.apply(warned(STAGE_2_ANSWER_FROM_REQUEST, 60, "2026-05-14", 5));
        assertEquals(Optional.of(on("2026-05-15")), last.nextOn(on("2026-05-08"), DAYS));
        assertEquals(Optional.of(on("2026-09-01")), last.nextOn(on("2026-09-01"), DAYS));
        var missed = last.apply(missed(STAGE_2_ANSWER_FROM_REQUEST, "2026-05-14", "2026-05-15"));
        assertEquals(Optional.empty(), missed.nextOn(on("2026-05-15"), DAYS));
    }

    @Test
    void looking_only_on_the_days_foretold_finds_what_looking_every_day_finds() {
        var random = new Random(7);
        for (var round = 0; round < 100; round++) {
            var start = on("2024-01-01").plusDays(random.nextInt(700));
            var clocks = randomClocks(random, start);
            var until = start.plusDays(400);

            var daily = new ArrayList<ClockChange>();
            var everyDay = clocks;
            for (var today = start; !today.isAfter(until); today = today.plusDays(1)) {
                var swept = sweep(everyDay, today);
                everyDay = swept.clocks();
                daily.addAll(swept.recorded());
            }

            var foretold = new ArrayList<ClockChange>();
            var now = start;
            var next = clocks.nextOn(now, DAYS);
            while (next.isPresent() && !next.get().isAfter(until)) {
                now = next.get();
                var swept = sweep(clocks, now);
                assertTrue(!swept.recorded().isEmpty(), "nothing to do on " + now);
                clocks = swept.clocks();
                foretold.addAll(swept.recorded());
                next = clocks.nextOn(now, DAYS);
            }

            assertEquals(daily, foretold, "from " + start);
            assertEquals(everyDay, clocks);
        }
    }

    private static ClockLedger randomClocks(Random random, LocalDate start) {
        var codes = List.of(
                STAGE_1_ANSWER,
                STAGE_2_ANSWER_FROM_REQUEST,
                STAGE_2_ANSWER_OR_TELL_FROM_REQUEST,
                STAGE_2_ANSWER_FROM_STATEMENT,
                ClockCode.PANEL_REQUEST,
                ClockCode.PANEL_MEETING);
        var clocks = clocks();
        for (var code : codes) {
            var day0 = start.minusDays(random.nextInt(60)).plusDays(random.nextInt(60));
            clocks = clocks.apply(opened(code, day0.toString()));
            if (random.nextInt(3) == 0) {
                clocks = clocks.apply(
                        done(code, day0.plusDays(random.nextInt(120)).toString()));
            }
        }
        return clocks;
    }
}
