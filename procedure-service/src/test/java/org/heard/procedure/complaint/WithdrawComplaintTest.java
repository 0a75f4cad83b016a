package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.LifeStep.BeginInternalReview;
import org.heard.procedure.complaint.command.ReceptionStep.DecideSufficientInterest;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.LifeEvent.InternalReviewBegun;
import org.heard.procedure.complaint.event.LifeEvent.WithdrawalGuarded;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.ChildsViews;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.StopPressure;
import org.heard.procedure.complaint.term.SufficientInterest;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawComplaintTest {

    @Test
    @Rule("R-WD-1")
    @Rule("R-EX-1")
    void a_childs_complaint_that_an_adult_brings_is_guarded_as_the_childs_own() {
        var uncle = speakingForAChild();
        refused(
                given(uncle)
                        .when(new WithdrawComplaint(
                                ID, AskedBy.REPRESENTATIVE, null, null, null, day(1, 6), day(1, 6))),
                Refusal.CHILD_NOT_ASKED_ABOUT_PRESSURE);
        refused(
                given(uncle)
                        .when(new WithdrawComplaint(
                                ID,
                                AskedBy.REPRESENTATIVE,
                                null,
                                StopPressure.NOBODY,
                                AdvocateOffer.DECLINED,
                                day(1, 6),
                                day(1, 6))),
                Refusal.CHILD_MUST_SAY_SO);
        given(uncle)
                .when(new WithdrawComplaint(
                        ID,
                        AskedBy.COMPLAINANT,
                        null,
                        StopPressure.NOBODY,
                        AdvocateOffer.DECLINED,
                        day(1, 6),
                        day(1, 6)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-WHO-3")
    void nobody_decides_whether_who_speaks_for_a_child_has_an_interest_of_their_own() {
        refused(
                given(speakingForAChild())
                        .when(new DecideSufficientInterest(
                                ID,
                                SufficientInterest.REFUSED,
                                ChildsViews.TAKEN,
                                ChildInformed.INFORMED,
                                WORDS,
                                day(1, 6),
                                day(1, 6))),
                Refusal.COMPLAINANT_IS_LISTED);
    }

    private static ComplaintAccepted speakingForAChild() {
        var it = acceptedOf("other");
        return new ComplaintAccepted(
                it.id(),
                it.council(),
                it.reference(),
                it.procedure(),
                it.stage(),
                it.ruleSet(),
                it.channel(),
                it.complainantKind(),
                it.youngPerson(),
                it.reasons(),
                it.points(),
                it.advocateWanted(),
                it.firstNoticeOn(),
                "child",
                it.happenedOn(),
                it.recordedOn());
    }

    @Test
    @Rule("R-WD-1")
    void a_complaint_may_be_withdrawn_at_any_time() {
        given(accepted()).when(withdraw(day(1, 6))).expectEvents(guarded(day(1, 6)), withdrawn(day(1, 6)));
        given(inStageTwo()).when(withdraw(day(2, 10))).expectEvents(guarded(day(2, 10)), withdrawn(day(2, 10)));
        given(accepted(ProcedureKind.CORPORATE))
                .when(withdraw(day(1, 6)))
                .expectEvents(guarded(day(1, 6)), withdrawn(day(1, 6)));
    }

    @Test
    @Rule("R-WD-1")
    void a_young_person_is_asked_first_whether_anybody_wants_them_to_stop() {
        refused(
                given(accepted()).when(withdraw(AskedBy.COMPLAINANT, null, AdvocateOffer.DECLINED)),
                Refusal.CHILD_NOT_ASKED_ABOUT_PRESSURE);
        refused(
                given(accepted(ProcedureKind.CORPORATE))
                        .when(withdraw(AskedBy.COMPLAINANT, null, AdvocateOffer.DECLINED)),
                Refusal.CHILD_NOT_ASKED_ABOUT_PRESSURE);
    }

    @Test
    @Rule("R-WD-1")
    void a_young_person_is_offered_an_advocate_and_has_one_first_if_they_want_one() {
        refused(
                given(accepted()).when(withdraw(AskedBy.COMPLAINANT, StopPressure.NOBODY, null)),
                Refusal.ADVOCATE_NOT_OFFERED);
        refused(
                given(accepted()).when(withdraw(AskedBy.COMPLAINANT, StopPressure.NOBODY, AdvocateOffer.ACCEPTED)),
                Refusal.ADVOCATE_WANTED_FIRST);
    }

    @Test
    @Rule("R-WD-1")
    void nobody_withdraws_a_young_persons_complaint_for_them() {
        refused(
                given(accepted()).when(withdraw(AskedBy.REPRESENTATIVE, StopPressure.NOBODY, AdvocateOffer.DECLINED)),
                Refusal.CHILD_MUST_SAY_SO);
    }

    @ParameterizedTest
    @EnumSource(
            value = StopPressure.class,
            names = {"SOMEBODY", "NOT_SAID"})
    @Rule("R-WD-1")
    void where_somebody_may_want_them_to_stop_it_takes_the_advocates_word(StopPressure pressure) {
        refused(
                given(accepted()).when(withdraw(AskedBy.COMPLAINANT, pressure, AdvocateOffer.HAS_ONE)),
                Refusal.ADVOCATE_MUST_SAY_SO);
        given(accepted())
                .when(withdraw(AskedBy.ADVOCATE, pressure, AdvocateOffer.HAS_ONE))
                .expectEvents(
                        new WithdrawalGuarded(
                                ID, pressure, AdvocateOffer.HAS_ONE, AskedBy.ADVOCATE, day(1, 6), day(1, 6)),
                        new ComplaintWithdrawn(ID, AskedBy.ADVOCATE, null, day(1, 6), day(1, 6)));
    }

    @Test
    @Rule("R-WD-1")
    void an_adult_just_says_so() {
        given(acceptedOf("parent"))
                .when(new WithdrawComplaint(ID, AskedBy.REPRESENTATIVE, null, null, null, day(1, 6), day(1, 6)))
                .expectEvents(new ComplaintWithdrawn(ID, AskedBy.REPRESENTATIVE, null, day(1, 6), day(1, 6)));
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
                        guarded(STAGE_1_LAPSED),
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
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 7), day(1, 7))),
                Refusal.COMPLAINT_WITHDRAWN);
    }

    @Test
    @Rule("R-WD-1")
    void the_council_may_review_by_itself_what_was_withdrawn() {
        given(accepted(), withdrawn(day(1, 6)))
                .when(new BeginInternalReview(ID, WORDS, day(1, 8), day(1, 8)))
                .expectEvents(new InternalReviewBegun(ID, WORDS, day(1, 8), day(1, 8)));
        refused(
                given(accepted()).when(new BeginInternalReview(ID, WORDS, day(1, 8), day(1, 8))),
                Refusal.REVIEW_FOLLOWS_WITHDRAWAL);
        refused(
                given(accepted(), withdrawn(day(1, 6)), new InternalReviewBegun(ID, WORDS, day(1, 8), day(1, 8)))
                        .when(new BeginInternalReview(ID, WORDS, day(1, 9), day(1, 9))),
                Refusal.REVIEW_ALREADY_BEGUN);
    }

    private static WithdrawalGuarded guarded(LocalDate day) {
        return new WithdrawalGuarded(ID, StopPressure.NOBODY, AdvocateOffer.DECLINED, AskedBy.COMPLAINANT, day, day);
    }

    private static WithdrawComplaint withdraw(LocalDate day) {
        return new WithdrawComplaint(
                ID, AskedBy.COMPLAINANT, null, StopPressure.NOBODY, AdvocateOffer.DECLINED, day, day);
    }

    private static WithdrawComplaint withdraw(AskedBy askedBy, StopPressure pressure, AdvocateOffer advocate) {
        return new WithdrawComplaint(ID, askedBy, null, pressure, advocate, day(1, 6), day(1, 6));
    }
}
