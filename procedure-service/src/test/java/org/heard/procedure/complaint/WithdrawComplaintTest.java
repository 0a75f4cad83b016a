package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class WithdrawComplaintTest {

    @Test
    @Rule("R-WD-1")
    void a_complaint_may_be_withdrawn_at_any_time() {
        given(accepted()).when(withdraw(day(1, 6))).expectEvents(withdrawn(day(1, 6)));
        given(inStageTwo()).when(withdraw(day(2, 10))).expectEvents(withdrawn(day(2, 10)));
        given(accepted(ProcedureKind.CORPORATE)).when(withdraw(day(1, 6))).expectEvents(withdrawn(day(1, 6)));
    }

    @Test
    void a_withdrawn_complaint_has_no_deadlines_to_come() {
        given(accepted(), withdrawn(day(1, 6)))
                .when(new CheckDeadlines(ID, STAGE_1_LAPSED))
                .expectNoEvents();
    }

    @Test
    void a_missed_deadline_survives_the_withdrawal() {
        given(accepted())
                .when(withdraw(STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE),
                        offered(
                                org.heard.procedure.complaint.term.NextStep.STAGE_2,
                                org.heard.procedure.complaint.term.OfferReason.LAPSED,
                                STAGE_1_LAPSED),
                        withdrawn(STAGE_1_LAPSED));
    }

    @Test
    void a_complaint_is_withdrawn_once() {
        refused(given(accepted(), withdrawn(day(1, 6))).when(withdraw(day(1, 7))), Refusal.COMPLAINT_WITHDRAWN);
    }

    @Test
    void what_is_complete_cannot_be_withdrawn() {
        refused(given(complete()).when(withdraw(day(8, 18))), Refusal.PROCEDURE_ALREADY_COMPLETE);
    }

    @Test
    void no_step_follows_a_withdrawal() {
        refused(
                given(accepted(), withdrawn(day(1, 6)))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, day(1, 7), day(1, 7))),
                Refusal.COMPLAINT_WITHDRAWN);
    }

    private static WithdrawComplaint withdraw(LocalDate day) {
        return new WithdrawComplaint(ID, AskedBy.COMPLAINANT, null, day, day);
    }
}
