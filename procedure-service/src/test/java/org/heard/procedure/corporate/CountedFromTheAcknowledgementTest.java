package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.*;
import static org.heard.procedure.corporate.Told.*;
import static org.heard.procedure.model.Life.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.CorporateStep.AcknowledgeStage;
import org.heard.procedure.complaint.event.CorporateEvent.StageAcknowledged;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.model.Life;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Under the Code an answer is counted from its acknowledgement; before it, from what the council set itself. */
class CountedFromTheAcknowledgementTest {

    @Test
    @Rule("CODE-6")
    void a_complaint_is_acknowledged_within_five_working_days() {
        assertEquals(ACKNOWLEDGED, due(received(), CORPORATE_ACKNOWLEDGEMENT));
        assertEquals("met", state(acknowledged(), CORPORATE_ACKNOWLEDGEMENT, ACKNOWLEDGED));
    }

    @Test
    @Rule("CODE-7")
    void its_answer_is_due_ten_working_days_after_the_acknowledgement() {
        assertEquals(ANSWER_DUE, due(acknowledged(), CORPORATE_ANSWER));
        assertEquals(day(6, 17), due(received().and(acknowledge(Stage.STAGE_1, day(6, 3))), CORPORATE_ANSWER));
    }

    @Test
    @Rule("CODE-6")
    @Rule("CODE-7")
    void a_missed_acknowledgement_counts_as_if_it_had_come_on_its_last_day() {
        var life = received();
        assertEquals(
                List.of(new DeadlineMissed(ID, "CODE-6", "CODE-6", "stage-1", ACKNOWLEDGED, day(6, 9), day(6, 9))),
                life.look(day(6, 9)));
        assertEquals(ANSWER_DUE, due(life, CORPORATE_ANSWER));
        life.and(acknowledge(Stage.STAGE_1, day(6, 12)));
        assertEquals(ANSWER_DUE, due(life, CORPORATE_ANSWER));
        assertEquals("met-late", state(life, CORPORATE_ACKNOWLEDGEMENT, day(6, 12)));
    }

    @Test
    @Rule("CODE-6")
    @Rule("R-CLK-1")
    void one_in_time_that_is_recorded_late_counts_from_its_day_and_leaves_the_miss() {
        var life = received();
        life.look(day(6, 9));
        life.take(new AcknowledgeStage(ID, Stage.STAGE_1, day(6, 4), day(6, 9)));
        assertEquals(day(6, 18), due(life, CORPORATE_ANSWER));
        assertTrue(life.progress().has(DeadlineMissed.class));
    }

    @Test
    @Rule("CODE-8")
    void a_date_that_was_told_stays_whatever_is_recorded_later() {
        var life = received();
        life.look(day(6, 9));
        life.take(extendOne(ExtensionReason.COMPLEXITY, day(6, 9), day(7, 3)));
        life.take(new AcknowledgeStage(ID, Stage.STAGE_1, day(6, 4), day(6, 10)));
        assertEquals(day(7, 3), due(life, CORPORATE_ANSWER));
    }

    @Test
    @Rule("CODE-7")
    void two_limits_that_passed_unseen_go_on_record_together_and_open_stage_two() {
        assertEquals(
                List.of("DeadlineMissed", "DeadlineMissed", "NextStepOffered"),
                names(received().look(day(7, 1))));
    }

    @Test
    @Rule("CODE-11")
    void stage_two_is_acknowledged_in_five_and_answered_in_twenty_working_days() {
        assertEquals(STAGE_2_ACKNOWLEDGED, due(inStageTwo(), CORPORATE_STAGE_2_ACKNOWLEDGEMENT));
        assertEquals(STAGE_2_DUE, due(acknowledgedInStageTwo(), CORPORATE_STAGE_2_ANSWER));
        assertEquals("met", state(complete(), CORPORATE_STAGE_2_ANSWER, STAGE_2_DUE));
    }

    @Test
    @Rule("CODE-11")
    void a_missed_acknowledgement_of_stage_two_counts_from_its_last_day_too() {
        var life = inStageTwo();
        life.look(day(7, 14));
        assertEquals(STAGE_2_DUE, due(life, CORPORATE_STAGE_2_ANSWER));
        assertEquals(List.of("StageAcknowledged"), names(life.take(acknowledge(Stage.STAGE_2, day(7, 15)))));
        assertEquals(STAGE_2_DUE, due(life, CORPORATE_STAGE_2_ANSWER));
    }

    @Test
    @Rule("CODE-6")
    void a_stage_is_acknowledged_once_while_it_runs_and_not_before_it_began() {
        acknowledged().refuses(Refusal.STAGE_ALREADY_ACKNOWLEDGED, acknowledge(Stage.STAGE_1, day(6, 9)));
        answered().refuses(Refusal.STAGE_1_ALREADY_ANSWERED, acknowledge(Stage.STAGE_1, ANSWER_DUE));
        inStageTwo().refuses(Refusal.STAGE_1_OVER, acknowledge(Stage.STAGE_1, day(7, 7)));
        received().refuses(Refusal.STAGE_2_NOT_BEGUN, acknowledge(Stage.STAGE_2, day(6, 2)));
        received().refuses(Refusal.NO_FURTHER_STAGE, acknowledge(Stage.STAGE_3, day(6, 2)));
        inStageTwo().refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, acknowledge(Stage.STAGE_2, day(7, 3)));
        received().refuses(Refusal.DATE_IN_THE_FUTURE, new AcknowledgeStage(ID, Stage.STAGE_1, day(6, 3), day(6, 2)));
        complete().refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, acknowledge(Stage.STAGE_2, STAGE_2_DUE));
    }

    @Test
    @Rule("CODE-6")
    void an_answer_that_comes_first_needs_no_acknowledgement_any_more() {
        var life = received().and(name(Stage.STAGE_1, "one", day(6, 2))).and(answerOne(day(6, 3)));
        assertEquals("ended", state(life, CORPORATE_ACKNOWLEDGEMENT, day(6, 3)));
        assertEquals(Optional.empty(), life.progress().clocks().clock(CORPORATE_ANSWER));
        assertEquals(List.of(), life.look(day(7, 30)));
    }

    @Test
    @Rule("CODE-7")
    @Rule("CODE-14")
    void a_council_that_adopted_the_code_early_goes_by_it_early_and_another_by_its_own_limits() {
        var on = LocalDate.of(2025, 6, 2);
        var early = Life.accepted(ProcedureKind.CORPORATE, Life.ADOPTED_EARLY, "parent", on);
        assertEquals(
                "EN-LGSCO-COMPLAINT-HANDLING-CODE", early.progress().accepted().ruleSet());
        var own = Life.accepted(ProcedureKind.CORPORATE, Life.ANOTHER_COUNCIL, "parent", on);
        assertEquals("EN-CORPORATE-COUNCILS-OWN", own.progress().accepted().ruleSet());
        assertEquals(
                List.of(ClockCode.OMBUDSMAN_FROM_NOTICE),
                own.progress().clocks().clocks().stream()
                        .map(StatutoryClock::code)
                        .toList());
        var before = Life.accepted(ProcedureKind.CORPORATE, Life.ADOPTED_EARLY, "parent", LocalDate.of(2025, 3, 31));
        assertEquals(LocalDate.of(2025, 4, 3), due(before, CORPORATE_ACKNOWLEDGEMENT));
        assertEquals(LocalDate.of(2025, 4, 23), due(before, CORPORATE_ANSWER_FROM_RECEIPT));
    }

    @Test
    @Rule("CODE-7")
    void under_a_councils_own_limits_all_is_counted_from_receipt_and_request() {
        var on = LocalDate.of(2025, 3, 3);
        var life = Life.accepted(ProcedureKind.CORPORATE, Life.ADOPTED_EARLY, "parent", on)
                .and(acknowledge(Stage.STAGE_1, on.plusDays(1)))
                .and(name(Stage.STAGE_1, "one", on.plusDays(1)));
        assertEquals(Optional.empty(), life.progress().clocks().clock(CORPORATE_ANSWER));
        life.refuses(Refusal.CLOCK_NOT_RUNNING, extendOne(ExtensionReason.COMPLEXITY, on.plusDays(1), on.plusDays(40)));
        life.take(answerOne(on.plusDays(2)));
        assertEquals("met", state(life, CORPORATE_ANSWER_FROM_RECEIPT, on.plusDays(2)));
        life.take(request(on.plusDays(3)));
        assertEquals(LocalDate.of(2025, 4, 10), due(life, CORPORATE_STAGE_2_ANSWER_FROM_REQUEST));
        assertEquals(Optional.empty(), life.progress().clocks().clock(CORPORATE_STAGE_2_ACKNOWLEDGEMENT));
        life.take(acknowledge(Stage.STAGE_2, on.plusDays(4)));
        assertEquals(Optional.empty(), life.progress().clocks().clock(CORPORATE_STAGE_2_ANSWER));
        life.and(name(Stage.STAGE_2, "two", on.plusDays(4))).take(answerTwo(on.plusDays(9)));
        assertEquals("met", state(life, CORPORATE_STAGE_2_ANSWER_FROM_REQUEST, on.plusDays(9)));
    }

    @Test
    void limits_that_come_near_are_announced() {
        assertEquals(List.of("DeadlineApproached"), names(received().look(day(6, 4))));
        assertEquals(
                1,
                acknowledged().progress().facts().stream()
                        .filter(StageAcknowledged.class::isInstance)
                        .count());
    }
}
