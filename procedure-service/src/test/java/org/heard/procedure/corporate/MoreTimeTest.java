package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.*;
import static org.heard.procedure.corporate.Told.*;
import static org.heard.procedure.model.Life.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.event.CorporateEvent.AnswerTimeExtended;
import org.heard.procedure.complaint.event.CorporateEvent.LatenessExplained;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** More time is told in time, for a named reason, within a maximum; lateness is explained and moves nothing. */
class MoreTimeTest {

    @Test
    @Rule("CODE-8")
    void stage_one_is_extended_by_ten_working_days_at_most() {
        var life = acknowledged();
        assertEquals(
                List.of(new AnswerTimeExtended(
                        ID,
                        Stage.STAGE_1,
                        "CODE-7",
                        ExtensionReason.EVIDENCE_AWAITED,
                        ANSWER_DUE,
                        EXTENDED_TO,
                        ANSWER_DUE,
                        ANSWER_DUE)),
                life.take(extendOne(ExtensionReason.EVIDENCE_AWAITED, ANSWER_DUE, EXTENDED_TO)));
        assertEquals(EXTENDED_TO, due(life, CORPORATE_ANSWER));
        acknowledged()
                .refuses(
                        Refusal.EXTENSION_BEYOND_MAXIMUM, extendOne(ExtensionReason.COMPLEXITY, ANSWER_DUE, day(7, 7)));
    }

    @Test
    @Rule("CODE-12")
    void stage_two_is_extended_by_twenty_working_days_at_most() {
        var life = acknowledgedInStageTwo();
        life.refuses(Refusal.EXTENSION_BEYOND_MAXIMUM, extendTwo(STAGE_2_DUE, day(9, 9)));
        assertEquals(
                List.of(new AnswerTimeExtended(
                        ID,
                        Stage.STAGE_2,
                        "CODE-11/acknowledgement",
                        ExtensionReason.COMPLEXITY,
                        STAGE_2_DUE,
                        day(9, 8),
                        STAGE_2_DUE,
                        STAGE_2_DUE)),
                life.take(extendTwo(STAGE_2_DUE, day(9, 8))));
        assertEquals(day(9, 8), due(life, CORPORATE_STAGE_2_ANSWER));
    }

    @Test
    @Rule("CODE-8")
    void more_time_is_told_before_the_limit_for_a_reason_of_the_code_and_while_something_runs() {
        acknowledged()
                .refuses(
                        Refusal.EXTENSION_TOLD_TOO_LATE, extendOne(ExtensionReason.COMPLEXITY, day(6, 23), EXTENDED_TO))
                .refuses(
                        Refusal.EXTENSION_GIVES_NO_MORE_TIME,
                        extendOne(ExtensionReason.COMPLEXITY, ANSWER_DUE, ANSWER_DUE))
                .refuses(
                        Refusal.EXTENSION_REASON_UNKNOWN, extendOne(ExtensionReason.ADVOCATE, ANSWER_DUE, EXTENDED_TO));
        received().refuses(Refusal.CLOCK_NOT_RUNNING, extendOne(ExtensionReason.COMPLEXITY, day(6, 3), EXTENDED_TO));
        answered()
                .refuses(
                        Refusal.STAGE_1_ALREADY_ANSWERED,
                        extendOne(ExtensionReason.COMPLEXITY, ANSWER_DUE, EXTENDED_TO));
        answered().refuses(Refusal.STAGE_2_NOT_BEGUN, extendTwo(ANSWER_DUE, EXTENDED_TO));
        complete().refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, extendTwo(STAGE_2_DUE, day(9, 8)));
    }

    @Test
    @Rule("CODE-5")
    void why_an_answer_is_late_and_when_it_comes_is_told_and_moves_no_clock() {
        var life = acknowledged();
        life.look(day(6, 23));
        assertEquals(
                List.of(new LatenessExplained(
                        ID, Stage.STAGE_1, DelayReason.PEOPLE_UNAVAILABLE, day(7, 1), day(6, 23), day(6, 23))),
                life.take(explain(day(7, 1), day(6, 23))));
        assertEquals(ANSWER_DUE, due(life, CORPORATE_ANSWER));
        life.refuses(Refusal.ANSWER_BY_IN_THE_PAST, explain(day(6, 22), day(6, 23)));
        assertEquals(List.of("LatenessExplained"), names(life.take(explain(day(6, 23), day(6, 23)))));
        answered().refuses(Refusal.STAGE_1_ALREADY_ANSWERED, explain(day(7, 1), ANSWER_DUE));
    }

    @Test
    @Rule("CODE-5")
    void an_adjustment_is_on_record_with_the_day_it_is_looked_at_again() {
        var life = received();
        assertEquals(List.of("AdjustmentAgreed"), names(life.take(adjust(day(6, 3), day(6, 2)))));
        life.refuses(Refusal.REVIEW_DAY_IN_THE_PAST, adjust(day(6, 2), day(6, 2)));
    }
}
