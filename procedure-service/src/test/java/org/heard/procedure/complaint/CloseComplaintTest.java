package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.LifeStep.CloseComplaint;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ClosingReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseComplaintTest {

    @Test
    void a_young_persons_complaint_is_closed_on_their_own_word_after_an_advocate_was_offered() {
        given(answeredComplaint())
                .when(close(ClosingReason.NO_WISH_TO_GO_ON, AskedBy.COMPLAINANT, AdvocateOffer.DECLINED))
                .expectEvents(closed(AskedBy.COMPLAINANT, AdvocateOffer.DECLINED));
        given(answeredComplaint())
                .when(close(ClosingReason.NO_WISH_TO_GO_ON, AskedBy.ADVOCATE, AdvocateOffer.HAS_ONE))
                .expectEvents(closed(AskedBy.ADVOCATE, AdvocateOffer.HAS_ONE));
    }

    @ParameterizedTest
    @EnumSource(ClosingReason.class)
    void no_young_persons_complaint_is_closed_without_their_or_their_advocates_word(ClosingReason because) {
        var before = because == ClosingReason.COMPLETE
                ? complete()
                : because == ClosingReason.RESOLVED
                        ? new Object[] {
                            accepted(), new StageOneResolved(ID, AskedBy.COMPLAINANT, WORDS, day(1, 9), day(1, 9))
                        }
                        : answeredComplaint();
        var day = day(9, 1);
        refused(
                given(before)
                        .when(new CloseComplaint(
                                ID, because, AskedBy.REPRESENTATIVE, AdvocateOffer.DECLINED, null, day, day)),
                Refusal.CHILD_MUST_SAY_SO);
        refused(
                given(before).when(new CloseComplaint(ID, because, AskedBy.COMPLAINANT, null, null, day, day)),
                Refusal.ADVOCATE_NOT_OFFERED);
        refused(
                given(before)
                        .when(new CloseComplaint(
                                ID, because, AskedBy.COMPLAINANT, AdvocateOffer.ACCEPTED, null, day, day)),
                Refusal.ADVOCATE_WANTED_FIRST);
    }

    @Test
    void no_complaint_is_closed_because_time_has_passed() {
        refused(
                given(
                                acceptedOf("parent"),
                                answered(day(1, 9)),
                                offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)))
                        .when(close(ClosingReason.NO_WISH_TO_GO_ON, null, null)),
                Refusal.NOBODY_SAID_SO);
    }

    @Test
    void no_complaint_is_closed_while_an_answer_is_owed_even_if_it_is_late() {
        refused(
                given(accepted())
                        .when(new CloseComplaint(
                                ID,
                                ClosingReason.NO_WISH_TO_GO_ON,
                                AskedBy.COMPLAINANT,
                                AdvocateOffer.DECLINED,
                                null,
                                day(1, 9),
                                day(1, 9))),
                Refusal.ANSWER_STILL_OWED);
        refused(
                given(inStageTwo())
                        .when(close(ClosingReason.NO_WISH_TO_GO_ON, AskedBy.COMPLAINANT, AdvocateOffer.DECLINED)),
                Refusal.ANSWER_STILL_OWED);
    }

    @Test
    void what_is_not_resolved_or_complete_is_not_closed_as_such() {
        refused(
                given(answeredComplaint())
                        .when(close(ClosingReason.RESOLVED, AskedBy.COMPLAINANT, AdvocateOffer.DECLINED)),
                Refusal.NOT_RESOLVED);
        refused(
                given(answeredComplaint())
                        .when(close(ClosingReason.COMPLETE, AskedBy.COMPLAINANT, AdvocateOffer.DECLINED)),
                Refusal.PROCEDURE_NOT_COMPLETE);
    }

    @Test
    @Rule("R-S2-9")
    void closing_takes_no_right_away_who_asks_for_stage_two_brings_the_complaint_back() {
        var asked = day(3, 2);
        given(and(answeredComplaint(), closed(AskedBy.COMPLAINANT, AdvocateOffer.DECLINED)))
                .when(new RequestNextStage(ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.EMAIL, asked, asked))
                .expectEvents(
                        new ComplaintReinstated(
                                ID,
                                ReinstatedFor.PERSON_ASKED,
                                Stage.STAGE_1,
                                AskedBy.COMPLAINANT,
                                Means.EMAIL,
                                null,
                                asked,
                                asked),
                        new StageEscalated(
                                ID,
                                Stage.STAGE_1,
                                Stage.STAGE_2,
                                AskedBy.COMPLAINANT,
                                Means.EMAIL,
                                false,
                                null,
                                asked,
                                asked));
    }

    @Test
    void nothing_else_is_done_with_what_is_closed() {
        refused(
                given(and(answeredComplaint(), closed(AskedBy.COMPLAINANT, AdvocateOffer.DECLINED)))
                        .when(close(ClosingReason.NO_WISH_TO_GO_ON, AskedBy.COMPLAINANT, AdvocateOffer.DECLINED)),
                Refusal.COMPLAINT_CLOSED);
    }

    private static Object[] answeredComplaint() {
        return new Object[] {accepted(), answered(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9))
        };
    }

    private static CloseComplaint close(ClosingReason because, AskedBy wordOf, AdvocateOffer advocate) {
        return new CloseComplaint(ID, because, wordOf, advocate, null, day(2, 12), day(2, 12));
    }

    private static ComplaintClosed closed(AskedBy wordOf, AdvocateOffer advocate) {
        return new ComplaintClosed(ID, ClosingReason.NO_WISH_TO_GO_ON, wordOf, advocate, null, day(2, 12), day(2, 12));
    }
}
