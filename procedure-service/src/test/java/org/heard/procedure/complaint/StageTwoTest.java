package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.command.StageTwoStep.RecordAdjudicationReceipt;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class StageTwoTest {

    @Test
    void nothing_of_stage_two_happens_before_it() {
        refused(
                given(accepted()).when(new AgreeStatement(ID, WORDS, "m1", day(1, 6), day(1, 6))),
                Refusal.STAGE_2_NOT_BEGUN);
        refused(given(accepted()).when(receive(ReceiptHow.OPENED, null, day(1, 6))), Refusal.STAGE_2_NOT_BEGUN);
    }

    @Test
    @Rule("R-S2-3")
    void the_statement_is_agreed_once() {
        var agreed = new StatementAgreed(ID, 1, WORDS, day(2, 23), day(2, 23));
        given(inStageTwo())
                .when(new AgreeStatement(ID, WORDS, "m1", day(2, 23), day(2, 23)))
                .expectEvents(agreed);
        refused(
                given(and(inStageTwo(), agreed)).when(new AgreeStatement(ID, WORDS, "m1", day(2, 24), day(2, 24))),
                Refusal.STATEMENT_ALREADY_AGREED);
    }

    @Test
    @Rule("DL-22")
    @Rule("R-S2-5")
    void a_delay_may_be_told_and_told_again_within_65_days() {
        given(inStageTwo()).when(tell(DELAY_DUE, day(4, 1))).expectEvents(told(DELAY_DUE, day(4, 1)));
        given(and(inStageTwo(), told(DELAY_DUE, day(4, 1))))
                .when(tell(day(3, 30), STAGE_2_DUE))
                .expectEvents(told(day(3, 30), STAGE_2_DUE));
    }

    @Test
    @Rule("DL-21")
    @Rule("R-S2-5")
    void nothing_extends_65_days() {
        refused(given(inStageTwo()).when(tell(DELAY_DUE, day(5, 15))), Refusal.ANSWER_BY_BEYOND_LIMIT);
    }

    @Test
    void an_answer_is_not_promised_for_the_past() {
        refused(given(inStageTwo()).when(tell(DELAY_DUE, day(3, 13))), Refusal.ANSWER_BY_IN_THE_PAST);
    }

    @Test
    @Rule("DL-22")
    void a_delay_told_after_day_25_leaves_the_miss() {
        given(inStageTwo())
                .when(tell(day(3, 17), day(4, 1)))
                .expectEvents(missed("DL-22/request", DELAY_DUE), told(day(3, 17), day(4, 1)));
    }

    @Test
    @Rule("DL-21")
    @Rule("DL-22")
    @Rule("R-S2-7")
    void an_adjudication_in_time_ends_both_limits() {
        given(investigated()).when(adjudicate(day(3, 16))).expectEvents(adjudicated(day(3, 16)));
        given(and(inStageTwo(), adjudicated(day(3, 16))))
                .when(check(day(5, 15)))
                .expectNoEvents();
    }

    @Test
    @Rule("DL-21")
    void an_adjudication_after_65_days_leaves_the_miss() {
        given(and(investigated(), told(DELAY_DUE, day(4, 1))))
                .when(adjudicate(day(5, 15)))
                .expectEvents(missed("DL-21/request", STAGE_2_DUE), adjudicated(day(5, 15)));
    }

    @Test
    void stage_two_is_answered_once() {
        refused(given(afterStageTwo()).when(adjudicate(day(5, 20))), Refusal.STAGE_2_ALREADY_ANSWERED);
        refused(given(inStageThree()).when(adjudicate(day(6, 9))), Refusal.STAGE_2_OVER);
    }

    @Test
    @Rule("DL-30")
    @Rule("R-CLK-3")
    void the_day_of_receipt_opens_the_panel_window() {
        given(and(inStageTwo(), adjudicated(day(3, 2))))
                .when(receive(ReceiptHow.OPENED, null, day(3, 3)))
                .expectEvents(
                        new AdjudicationReceived(ID, ReceiptHow.OPENED, "manager.e09", null, day(3, 3), day(3, 3)),
                        offered(NextStep.STAGE_3, OfferReason.ADJUDICATED, day(3, 3)));
    }

    @Test
    @Rule("R-CLK-3")
    void a_recorded_day_of_receipt_needs_a_reason() {
        refused(
                given(and(inStageTwo(), adjudicated(day(3, 2)))).when(receive(ReceiptHow.RECORDED, null, day(3, 3))),
                Refusal.RECEIPT_NEEDS_A_REASON);
        given(and(inStageTwo(), adjudicated(day(3, 2))))
                .when(receive(ReceiptHow.RECORDED, WORDS, day(3, 3)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_adjudication_is_received_after_it_was_issued_and_once() {
        refused(given(inStageTwo()).when(receive(ReceiptHow.OPENED, null, day(3, 3))), Refusal.ADJUDICATION_NOT_ISSUED);
        refused(
                given(and(inStageTwo(), adjudicated(day(3, 2)))).when(receive(ReceiptHow.OPENED, null, day(2, 27))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(afterStageTwo()).when(receive(ReceiptHow.OPENED, null, day(5, 14))),
                Refusal.ADJUDICATION_ALREADY_RECEIVED);
    }

    @Test
    void who_asked_for_a_panel_already_needs_no_window() {
        given(and(inStageTwo(), adjudicated(day(3, 2)), toStageThree(day(3, 3), false)))
                .when(receive(ReceiptHow.OPENED, null, day(3, 4)))
                .expectEvents(
                        new AdjudicationReceived(ID, ReceiptHow.OPENED, "manager.e09", null, day(3, 4), day(3, 4)));
    }

    private static ComplaintCommand check(LocalDate today) {
        return new org.heard.procedure.complaint.command.CheckDeadlines(ID, today);
    }

    private static TellDelay tell(LocalDate toldOn, LocalDate answerBy) {
        return new TellDelay(ID, DelayReason.EVIDENCE_AWAITED, answerBy, toldOn, toldOn);
    }

    private static DelayTold told(LocalDate toldOn, LocalDate answerBy) {
        return new DelayTold(ID, DelayReason.EVIDENCE_AWAITED, answerBy, toldOn, toldOn);
    }

    private static IssueAdjudication adjudicate(LocalDate day) {
        return new IssueAdjudication(ID, WORDS, FINDINGS, DECISIONS, java.util.List.of(), day, day);
    }

    private static RecordAdjudicationReceipt receive(ReceiptHow how, Sealed reason, LocalDate day) {
        return new RecordAdjudicationReceipt(
                ID, how, "manager.e09", reason, day, day.isBefore(day(3, 2)) ? day(3, 2) : day);
    }
}
