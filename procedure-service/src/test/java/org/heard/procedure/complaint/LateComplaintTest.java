package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.ReceptionStep.DecideLateComplaint;
import org.heard.procedure.complaint.command.ReceptionStep.RejectComplaint;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.LateComplaintDecided;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.LateDecision;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

class LateComplaintTest {

    private static final LocalDate DAY = day(1, 6);
    private static final LocalDate ONE_YEAR_BEFORE = LocalDate.of(2025, 1, 5);
    private static final LocalDate A_DAY_MORE = LocalDate.of(2025, 1, 4);

    @Test
    @Rule("R-T-1")
    @Rule("R-T-4")
    void no_later_than_one_year_after_ends_on_the_same_day_of_the_next_year() {
        refused(
                given(accepted()).when(decide(ONE_YEAR_BEFORE, Answer.YES, Answer.NO, LateDecision.NOT_CONSIDERED)),
                Refusal.COMPLAINT_NOT_LATE);
        given(accepted())
                .when(decide(A_DAY_MORE, Answer.YES, Answer.NO, LateDecision.NOT_CONSIDERED))
                .expectEvents(decided(A_DAY_MORE, Answer.YES, Answer.NO, LateDecision.NOT_CONSIDERED));
    }

    @Test
    @Rule("R-T-2")
    void it_is_considered_where_earlier_was_not_reasonable_and_it_can_still_be_done_fairly() {
        given(accepted())
                .when(decide(A_DAY_MORE, Answer.NO, Answer.YES, LateDecision.CONSIDERED))
                .expectEvents(decided(A_DAY_MORE, Answer.NO, Answer.YES, LateDecision.CONSIDERED));
        refused(
                given(accepted()).when(decide(A_DAY_MORE, Answer.NO, Answer.YES, LateDecision.NOT_CONSIDERED)),
                Refusal.LATE_DECISION_CONTRADICTS_ANSWERS);
        refused(
                given(accepted()).when(decide(A_DAY_MORE, Answer.YES, Answer.YES, LateDecision.CONSIDERED)),
                Refusal.LATE_DECISION_CONTRADICTS_ANSWERS);
        refused(
                given(accepted()).when(decide(A_DAY_MORE, Answer.NO, Answer.NO, LateDecision.CONSIDERED)),
                Refusal.LATE_DECISION_CONTRADICTS_ANSWERS);
    }

    @Test
    @Rule("R-T-3")
    @Rule("R-T-5")
    void no_complaint_is_rejected_by_its_date_alone() {
        refused(given(accepted()).when(reject()), Refusal.LATE_NEEDS_BOTH_ANSWERS);
        refused(
                given(accepted(), decided(A_DAY_MORE, Answer.NO, Answer.YES, LateDecision.CONSIDERED))
                        .when(reject()),
                Refusal.LATE_NEEDS_BOTH_ANSWERS);
    }

    @Test
    @Rule("R-T-3")
    void it_is_rejected_when_the_reasons_for_its_lateness_were_considered() {
        given(accepted(), decided(A_DAY_MORE, Answer.YES, Answer.YES, LateDecision.NOT_CONSIDERED))
                .when(reject())
                .expectEvents(new ComplaintRejected(ID, RejectionGround.TOO_LATE, WORDS, DAY, DAY));
    }

    @Test
    @Rule("R-T-5")
    void abuse_in_care_of_twenty_years_ago_can_be_considered() {
        given(accepted())
                .when(decide(LocalDate.of(2005, 9, 1), Answer.NO, Answer.YES, LateDecision.CONSIDERED))
                .expectEvents(decided(LocalDate.of(2005, 9, 1), Answer.NO, Answer.YES, LateDecision.CONSIDERED));
    }

    @Test
    @Rule("R-T-4")
    void the_ombudsmans_twelve_months_begin_with_the_day_and_end_a_day_earlier() {
        var notice = PROCEDURES
                .fold(List.of(accepted()))
                .clocks()
                .clock(ClockCode.OMBUDSMAN_FROM_NOTICE)
                .orElseThrow();
        assertEquals(LocalDate.of(2027, 1, 4), notice.dueOn(WorkingDays.englandAndWales()));
    }

    private static RejectComplaint reject() {
        return new RejectComplaint(ID, RejectionGround.TOO_LATE, WORDS, DAY, DAY);
    }

    private static DecideLateComplaint decide(
            LocalDate arose, Answer inTimeReasonable, Answer stillFair, LateDecision decision) {
        return new DecideLateComplaint(ID, arose, inTimeReasonable, stillFair, decision, WORDS, DAY, DAY);
    }

    private static LateComplaintDecided decided(
            LocalDate arose, Answer inTimeReasonable, Answer stillFair, LateDecision decision) {
        return new LateComplaintDecided(ID, arose, inTimeReasonable, stillFair, decision, WORDS, DAY, DAY);
    }
}
