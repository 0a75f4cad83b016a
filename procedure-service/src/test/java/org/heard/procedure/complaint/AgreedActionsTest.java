package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.ActionStep.AgreeAction;
import org.heard.procedure.complaint.command.ActionStep.GiveEvidence;
import org.heard.procedure.complaint.command.ActionStep.SeeEvidence;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.event.ActionEvent.ActionAgreed;
import org.heard.procedure.complaint.event.ActionEvent.ActionEvidenced;
import org.heard.procedure.complaint.event.ActionEvent.ActionSeen;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.PlannedAction;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** What the council agreed to do has an owner and a day, gets its evidence, and is seen by the person. */
class AgreedActionsTest {

    @Test
    @Rule("R-S2-7")
    void the_adjudication_promises_actions_with_their_days() {
        given(investigated())
                .when(new IssueAdjudication(
                        ID,
                        WORDS,
                        FINDINGS,
                        DECISIONS,
                        List.of(plan(1, day(6, 30)), plan(null, day(5, 29))),
                        day(3, 16),
                        day(3, 16)))
                .expectEvents(
                        adjudicated(day(3, 16)),
                        agreed(1, plan(1, day(6, 30)), day(3, 16)),
                        agreed(2, plan(null, day(5, 29)), day(3, 16)));
    }

    @Test
    void an_action_can_be_agreed_at_any_time_even_after_the_complaint_was_withdrawn() {
        given(accepted(), withdrawn(day(1, 8)))
                .when(new AgreeAction(ID, plan(null, day(1, 30)), day(1, 9), day(1, 9)))
                .expectEvents(agreed(1, plan(null, day(1, 30)), day(1, 9)));
    }

    @Test
    void an_action_carries_out_a_recommendation_that_there_is_and_is_not_due_before_it_is_agreed() {
        refused(
                given(accepted()).when(new AgreeAction(ID, plan(1, day(1, 30)), day(1, 9), day(1, 9))),
                Refusal.RECOMMENDATION_UNKNOWN);
        refused(
                given(accepted()).when(new AgreeAction(ID, plan(null, day(1, 8)), day(1, 9), day(1, 9))),
                Refusal.ACTION_DUE_IN_THE_PAST);
    }

    @Test
    void it_gets_its_evidence_and_then_the_person_sees_it() {
        var agreed = agreed(1, plan(null, day(1, 30)), day(1, 9));
        var evidence = new ActionEvidenced(ID, 1, WORDS, day(2, 2), day(2, 2));
        given(accepted(), agreed)
                .when(new GiveEvidence(ID, 1, WORDS, day(2, 2), day(2, 2)))
                .expectEvents(missed("DL-10", STAGE_1_DUE, day(2, 2)), lapsed(day(2, 2)), evidence);
        given(answeredWith(agreed, evidence))
                .when(new SeeEvidence(ID, 1, AskedBy.COMPLAINANT, day(2, 3), day(2, 3)))
                .expectEvents(new ActionSeen(ID, 1, AskedBy.COMPLAINANT, day(2, 3), day(2, 3)));
        refused(
                given(answeredWith(agreed)).when(new SeeEvidence(ID, 1, AskedBy.COMPLAINANT, day(2, 3), day(2, 3))),
                Refusal.ACTION_WITHOUT_EVIDENCE);
        refused(
                given(answeredWith(agreed)).when(new GiveEvidence(ID, 2, WORDS, day(2, 2), day(2, 2))),
                Refusal.ACTION_UNKNOWN);
    }

    private static Object[] answeredWith(Object... more) {
        return and(new Object[] {accepted(), answered(day(1, 9))}, more);
    }

    private static org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered lapsed(LocalDate recordedOn) {
        return new org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered(
                ID,
                org.heard.procedure.complaint.term.NextStep.STAGE_2,
                org.heard.procedure.complaint.term.OfferReason.LAPSED,
                STAGE_1_LAPSED,
                recordedOn);
    }

    private static PlannedAction plan(Integer recommendation, LocalDate dueOn) {
        return new PlannedAction(recommendation, "head-of-placements", dueOn, WORDS);
    }

    private static ActionAgreed agreed(int number, PlannedAction plan, LocalDate day) {
        return new ActionAgreed(ID, number, plan, day, day);
    }
}
