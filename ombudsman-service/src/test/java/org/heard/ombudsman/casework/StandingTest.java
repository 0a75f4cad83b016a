package org.heard.ombudsman.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.heard.ombudsman.casework.CaseFact.LimitMissed;
import org.junit.jupiter.api.Test;

/** Whether a rule may return what came to the Ombudsman too early (LGA 1974 s26(5); domain rules 6.3, 7.2). */
class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void leicestershire_21_008_828_the_council_is_at_stage_2_and_so_it_goes_back() {
        var standing = ownApproach("stage-2", "other", fact("StageEscalated", "2026-02-16", ""));
        assertTrue(standing.isOpen());
        assertEquals("stage-2-answer", standing.on(TODAY).next());
    }

    @Test
    void norfolk_25_001_573_after_stage_2_the_panel_is_still_open() {
        var standing = ownApproach("stage-2", "other", fact("AdjudicationIssued", "2026-02-23", ""));
        assertTrue(standing.isOpen());
        assertEquals("ask-for-panel", standing.on(TODAY).next());
        assertEquals(LocalDate.of(2026, 2, 23), standing.on(TODAY).lastAnswerOn());
    }

    @Test
    void at_stage_1_the_next_step_is_its_answer_and_after_it_stage_2() {
        assertEquals("stage-1-answer", ownApproach("stage-1", "delay").on(TODAY).next());
        var answered = ownApproach("stage-1", "other", fact("StageOneAnswered", "2026-02-20", ""));
        assertEquals("ask-for-stage-2", answered.on(TODAY).next());
        var late = ownApproach("stage-1", "delay", fact("DeadlineMissed", "2026-02-20", "\"stage\":\"stage-1\","));
        assertTrue(late.isOpen());
        assertEquals("ask-for-stage-2", late.on(TODAY).next());
    }

    @Test
    void a_limit_that_is_missed_after_the_referral_is_judged_with_it() {
        var then = ownApproach("stage-2", "other", fact("StageEscalated", "2026-02-16", ""));
        var late = new Standing(then.casePart(), List.of(new LimitMissed("stage-2", "DL-21/request", TODAY, TODAY)));
        assertFalse(late.isOpen());
        assertEquals(List.of("missed-limit-of-stage-2-or-3"), late.on(TODAY).signs());
        var early = new Standing(then.casePart(), List.of(new LimitMissed("stage-1", "DL-10", TODAY, TODAY)));
        assertTrue(early.isOpen());
    }

    @Test
    void at_stage_3_it_is_the_panel_and_then_the_last_answer() {
        assertEquals("panel", ownApproach("stage-3", "other").on(TODAY).next());
        var held = ownApproach("stage-3", "other", fact("PanelHeld", "2026-02-20", ""));
        assertEquals("last-answer", held.on(TODAY).next());
    }

    @Test
    void after_a_missed_limit_of_stage_2_or_3_no_rule_returns_it() {
        for (var stage : List.of("stage-2", "stage-3")) {
            var missed =
                    ownApproach(stage, "delay", fact("DeadlineMissed", "2026-02-20", "\"stage\":\"" + stage + "\","));
            assertFalse(missed.isOpen(), stage);
            assertEquals("halted", missed.on(TODAY).standing());
            assertEquals(
                    List.of("missed-limit-of-stage-2-or-3"), missed.on(TODAY).signs());
        }
    }

    @Test
    void where_the_council_refuses_or_has_ended_it_no_rule_returns_it() {
        assertEquals(
                List.of("council-refuses"),
                ownApproach("stage-1", "refusal").on(TODAY).signs());
        for (var door : List.of("ComplaintRejected", "ConsiderationRefused", "ComplaintClosed")) {
            assertEquals(
                    List.of("council-has-ended-it"),
                    ownApproach("stage-1", "other", fact(door, "2026-02-20", ""))
                            .on(TODAY)
                            .signs(),
                    door);
        }
        var refused = fact("LatePanelDecided", "2026-02-20", "\"decision\":\"refused\",");
        assertFalse(ownApproach("stage-2", "other", refused).isOpen());
        var allowed = fact("LatePanelDecided", "2026-02-20", "\"decision\":\"allowed\",");
        assertTrue(ownApproach("stage-2", "other", allowed).isOpen());
    }

    @Test
    void where_nothing_happened_for_more_than_twelve_weeks_no_rule_returns_it() {
        assertTrue(ownApproachOn("2026-03-30").isOpen(), "twelve weeks");
        var silent = ownApproachOn("2026-03-31");
        assertFalse(silent.isOpen(), "a day more");
        assertEquals(List.of("nothing-happens"), silent.on(TODAY).signs());
    }

    @Test
    void a_procedure_that_is_over_is_nothing_to_return_to() {
        var answered = ownApproach("stage-3", "other", fact("FinalResponseIssued", "2026-02-20", ""));
        assertFalse(answered.isOpen());
        assertEquals("complete", answered.on(TODAY).standing());
        assertNull(answered.on(TODAY).next());
    }

    private static Standing ownApproachOn(String day) {
        return of("stage-1", "other", day, "");
    }

    private static Standing ownApproach(String stage, String because, String... facts) {
        return of(stage, because, "2026-03-02", facts.length == 0 ? "" : "," + String.join(",", facts));
    }

    private static Standing of(String stage, String because, String referredOn, String facts) {
        try {
            return new Standing(new JsonMapper().readTree("""
                    {"case":{"complaint":{"procedure":"statutory","ground":"own-approach","because":"%s","stage":"%s"},
                     "timeline":[{"fact":"ComplaintAccepted","stored":{"happenedOn":"2026-01-05"}}%s,
                                 {"fact":"ReferredToOmbudsman","stored":{"happenedOn":"%s"}}]}}""".formatted(because, stage, facts, referredOn)), List.of());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static String fact(String name, String day, String more) {
        return "{\"fact\":\"%s\",\"stored\":{%s\"happenedOn\":\"%s\"}}".formatted(name, more, day);
    }
}
