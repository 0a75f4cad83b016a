package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.LifeStep.ReinstateComplaint;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

class ReinstateComplaintTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @Test
    @Rule("R-WD-1")
    void what_was_withdrawn_may_come_back_at_any_time_by_any_means() {
        given(accepted(), withdrawn(day(1, 12)))
                .when(new ReinstateComplaint(ID, AskedBy.COMPLAINANT, Means.TEXT, null, day(3, 2), day(3, 2)))
                .expectEvents(back(day(3, 2)));
    }

    @Test
    @Rule("R-WD-1")
    void the_clocks_go_on_where_they_stood_and_keep_day_0() {
        var clock = clock(accepted(), withdrawn(day(1, 12)), back(day(3, 2)));
        assertEquals(RECEIVED, clock.day0());
        assertEquals(5, DAYS.between(day(1, 12), STAGE_1_DUE));
        assertEquals(DAYS.plus(day(3, 2), 5), clock.dueOn(DAYS));
        assertEquals(5, clock.workingDaysLeft(day(3, 2), DAYS));
    }

    @Test
    @Rule("R-WD-2")
    void an_extension_comes_back_with_its_clock() {
        var extended = new org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended(
                ID,
                org.heard.procedure.complaint.term.ExtensionReason.COMPLEXITY,
                STAGE_1_DUE,
                STAGE_1_EXTENDED,
                day(1, 8),
                day(1, 8));
        var clock = clock(accepted(), extended, withdrawn(day(1, 12)), back(day(3, 2)));
        assertEquals(DAYS.plus(day(3, 2), DAYS.between(day(1, 12), STAGE_1_EXTENDED)), clock.dueOn(DAYS));
    }

    @Test
    @Rule("R-WD-1")
    void a_limit_missed_before_stays_missed_and_one_that_was_not_is_missed_anew() {
        given(accepted(), withdrawn(day(1, 12)), back(day(3, 2)))
                .when(new CheckDeadlines(ID, day(3, 10)))
                .expectEvents(
                        new DeadlineMissed(ID, "DL-10", "DL-10", "stage-1", day(3, 9), day(3, 10), day(3, 10)),
                        offered(NextStep.STAGE_2, OfferReason.LAPSED, day(3, 10)));
    }

    @Test
    @Rule("R-WD-1")
    void it_may_be_withdrawn_and_come_back_again() {
        var clock = clock(accepted(), withdrawn(day(1, 12)), back(day(3, 2)), withdrawn(day(3, 4)), back(day(4, 1)));
        assertEquals(DAYS.plus(day(4, 1), 3), clock.dueOn(DAYS));
    }

    @Test
    void what_has_not_ended_does_not_come_back() {
        refused(
                given(accepted())
                        .when(new ReinstateComplaint(ID, AskedBy.COMPLAINANT, Means.TEXT, null, day(3, 2), day(3, 2))),
                Refusal.COMPLAINT_NOT_ENDED);
        refused(
                given(accepted(), withdrawn(day(1, 12)))
                        .when(new ReinstateComplaint(ID, AskedBy.COMPLAINANT, Means.TEXT, null, day(1, 9), day(3, 2))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void the_council_puts_right_what_it_should_not_have_rejected() {
        var rejected = new ComplaintRejected(ID, RejectionGround.STAFF_MATTER, WORDS, day(1, 7), day(1, 7));
        given(accepted(), rejected)
                .when(new ReinstateComplaint(ID, null, null, WORDS, day(1, 9), day(1, 9)))
                .expectEvents(new ComplaintReinstated(
                        ID, ReinstatedFor.COUNCIL_MISTAKE, Stage.STAGE_1, null, null, WORDS, day(1, 9), day(1, 9)));
    }

    @Test
    @Rule("R-WD-2")
    void a_council_wins_no_time_by_rejecting_what_it_should_have_answered() {
        var rejected = new ComplaintRejected(ID, RejectionGround.STAFF_MATTER, WORDS, day(1, 7), day(1, 7));
        var back = new ComplaintReinstated(
                ID, ReinstatedFor.COUNCIL_MISTAKE, Stage.STAGE_1, null, null, WORDS, day(3, 2), day(3, 2));
        assertEquals(STAGE_1_DUE, clock(accepted(), rejected, back).dueOn(DAYS));
        given(accepted(), rejected, back)
                .when(new CheckDeadlines(ID, day(3, 2)))
                .expectEvents(
                        new DeadlineMissed(
                                ID, "DL-10", "DL-10", "stage-1", STAGE_1_DUE, STAGE_1_DUE.plusDays(1), day(3, 2)),
                        new NextStepOffered(
                                ID, NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_DUE.plusDays(1), day(3, 2)));
    }

    @Test
    void nor_by_putting_a_withdrawal_on_record_by_mistake() {
        var back = new ComplaintReinstated(
                ID, ReinstatedFor.COUNCIL_MISTAKE, Stage.STAGE_1, null, null, WORDS, day(3, 2), day(3, 2));
        assertEquals(STAGE_1_DUE, clock(accepted(), withdrawn(day(1, 7)), back).dueOn(DAYS));
    }

    private static StatutoryClock clock(org.heard.procedure.complaint.event.ComplaintEvent... facts) {
        return PROCEDURES
                .fold(List.of(facts))
                .clocks()
                .clock(ClockCode.STAGE_1_ANSWER)
                .orElseThrow();
    }

    private static ComplaintReinstated back(LocalDate day) {
        return new ComplaintReinstated(
                ID, ReinstatedFor.PERSON_ASKED, Stage.STAGE_1, AskedBy.COMPLAINANT, Means.TEXT, null, day, day);
    }
}
