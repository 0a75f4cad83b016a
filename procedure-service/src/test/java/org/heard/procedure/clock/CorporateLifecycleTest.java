package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.CORPORATE_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.CORPORATE_ANSWER;
import static org.heard.procedure.clock.ClockCode.CORPORATE_COMPLAINT;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_ANSWER;
import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_REQUEST;
import static org.heard.procedure.clock.Given.ALL_RULES;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.done;
import static org.heard.procedure.clock.Given.extended;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** One complaint of 2026 through both stages of the Complaint Handling Code. */
class CorporateLifecycleTest {
    private static final RuleSet CODE = ALL_RULES.of("EN-LGSCO-COMPLAINT-HANDLING-CODE");

    @Test
    @Rule("CODE-6")
    void received_on_1_june_it_is_acknowledged_by_8_june() {
        var received = clocks(CODE, opened(CORPORATE_ACKNOWLEDGEMENT, "2026-06-01"));

        assertEquals(on("2026-06-08"), received.dueOn(CORPORATE_ACKNOWLEDGEMENT, DAYS));
        assertEquals(
                List.of(missed(CORPORATE_ACKNOWLEDGEMENT, "2026-06-08", "2026-06-09")),
                received.missedBy(on("2026-06-09"), DAYS));
        assertEquals(
                List.of(),
                received.apply(done(CORPORATE_ACKNOWLEDGEMENT, "2026-06-08")).missedBy(on("2026-06-09"), DAYS));
    }

    @Test
    @Rule("CODE-7")
    void acknowledged_on_day_five_it_is_answered_by_22_june() {
        assertEquals(
                on("2026-06-22"),
                clocks(CODE, opened(CORPORATE_ANSWER, "2026-06-08")).dueOn(CORPORATE_ANSWER, DAYS));
    }

    @Test
    @Rule("CODE-8")
    void ten_working_days_more_end_on_6_july_and_no_extension_goes_further() {
        var stage1 = clocks(CODE, opened(CORPORATE_ANSWER, "2026-06-08"));

        var furthest = extended(CORPORATE_ANSWER, "complexity", "2026-07-06", "2026-06-22");
        assertEquals(Optional.empty(), stage1.whyNotExtend(furthest, DAYS));
        assertEquals(on("2026-07-06"), stage1.apply(furthest).dueOn(CORPORATE_ANSWER, DAYS));
        assertEquals(
                Optional.of("extension-beyond-maximum"),
                stage1.whyNotExtend(extended(CORPORATE_ANSWER, "complexity", "2026-07-07", "2026-06-22"), DAYS));
        assertEquals(
                Optional.of("extension-reason-unknown"),
                stage1.whyNotExtend(extended(CORPORATE_ANSWER, "holiday", "2026-07-06", "2026-06-22"), DAYS));
    }

    @Test
    @Rule("CODE-11")
    void asked_for_on_6_july_stage_two_is_acknowledged_by_13_july_and_answered_by_10_august() {
        assertEquals(
                on("2026-07-13"),
                clocks(CODE, opened(CORPORATE_STAGE_2_ACKNOWLEDGEMENT, "2026-07-06"))
                        .dueOn(CORPORATE_STAGE_2_ACKNOWLEDGEMENT, DAYS));
        assertEquals(
                on("2026-08-10"),
                clocks(CODE, opened(CORPORATE_STAGE_2_ANSWER, "2026-07-13")).dueOn(CORPORATE_STAGE_2_ANSWER, DAYS));
    }

    @Test
    @Rule("CODE-12")
    void twenty_working_days_more_end_on_8_september_over_the_summer_bank_holiday() {
        var stage2 = clocks(CODE, opened(CORPORATE_STAGE_2_ANSWER, "2026-07-13"));

        assertEquals(
                Optional.empty(),
                stage2.whyNotExtend(
                        extended(CORPORATE_STAGE_2_ANSWER, "evidence-awaited", "2026-09-08", "2026-08-10"), DAYS));
        assertEquals(
                Optional.of("extension-beyond-maximum"),
                stage2.whyNotExtend(
                        extended(CORPORATE_STAGE_2_ANSWER, "evidence-awaited", "2026-09-09", "2026-08-10"), DAYS));
    }

    @Test
    @Rule("CODE-3")
    void a_complaint_may_come_within_twelve_months_and_a_late_one_is_no_missed_deadline() {
        var window = clocks(CODE, opened(CORPORATE_COMPLAINT, "2025-06-01"));

        assertEquals(on("2026-06-01"), window.dueOn(CORPORATE_COMPLAINT, DAYS));
        assertEquals(List.of(), window.missedBy(on("2026-06-02"), DAYS));
    }

    @Test
    @Rule("CODE-14")
    void how_long_a_person_has_to_ask_for_stage_two_is_the_councils_own() {
        var council = new CouncilParameters(
                "E09000099", on("2020-01-01"), Map.of("corporate-stage-2-request", Budget.parse("20wd")), Map.of());

        assertFalse(CODE.has(CORPORATE_STAGE_2_REQUEST));
        assertEquals(
                on("2026-07-20"),
                clocks(CODE.forCouncil(council), opened(CORPORATE_STAGE_2_REQUEST, "2026-06-22"))
                        .dueOn(CORPORATE_STAGE_2_REQUEST, DAYS));
    }
}
