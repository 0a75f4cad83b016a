package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.*;
import static org.heard.procedure.corporate.Told.*;
import static org.heard.procedure.model.Life.ID;
import static org.heard.procedure.model.Life.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.AppointmentStep.EndAppointment;
import org.heard.procedure.complaint.command.CorporateStep.AnswerStageTwo;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.event.CorporateEvent.AnswererNamed;
import org.heard.procedure.complaint.event.CorporateEvent.ConsiderationRefused;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.RefusalGround;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;
import org.heard.procedure.model.Life;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two stages, none before them and none after; what an answer needs; when a council need not answer. */
class TwoStagesTest {

    private static final LocalDate WINDOW_ENDS = day(7, 20);

    @Test
    @Rule("CODE-4")
    void a_complaint_begins_at_stage_one_and_there_is_none_before_it() {
        assertEquals(Stage.STAGE_1, received().progress().stage());
        assertEquals(Status.OPEN, received().progress().status());
    }

    @Test
    @Rule("CODE-4")
    void stage_two_is_the_last() {
        inStageTwo()
                .refuses(
                        Refusal.NO_FURTHER_STAGE,
                        new RequestNextStage(ID, Stage.STAGE_3, AskedBy.COMPLAINANT, Means.WEB, day(7, 7), day(7, 7)))
                .refuses(Refusal.STAGE_ALREADY_REACHED, request(day(7, 7)));
        assertEquals(
                List.of(new AskRefused(ID, "next-stage", "no-further-stage", "cause", day(7, 7), day(7, 7))),
                inStageTwo().take(ask(day(7, 7))));
    }

    @Test
    @Rule("CODE-13")
    void stage_two_is_asked_for_without_reasons_or_a_form_once_stage_one_is_answered() {
        assertEquals(
                List.of(new StageEscalated(
                        ID,
                        Stage.STAGE_1,
                        Stage.STAGE_2,
                        AskedBy.COMPLAINANT,
                        Means.PHONE,
                        false,
                        null,
                        ANSWER_DUE,
                        ANSWER_DUE)),
                answered().take(request(ANSWER_DUE)));
        assertEquals(
                List.of(new StageEscalated(
                        ID,
                        Stage.STAGE_1,
                        Stage.STAGE_2,
                        AskedBy.COMPLAINANT,
                        Means.TEXT,
                        false,
                        "cause",
                        ANSWER_DUE,
                        ANSWER_DUE)),
                answered().take(ask(ANSWER_DUE)));
    }

    @Test
    @Rule("CODE-5")
    void it_is_open_when_stage_one_is_late_and_not_before() {
        acknowledged().refuses(Refusal.STAGE_1_STILL_OPEN, request(ANSWER_DUE));
        assertEquals(
                List.of("DeadlineMissed", "NextStepOffered", "StageEscalated"),
                names(acknowledged().take(request(day(6, 23)))));
        assertEquals(
                List.of(new AskRefused(ID, "next-stage", "stage-1-still-open", "cause", ANSWER_DUE, ANSWER_DUE)),
                acknowledged().take(ask(ANSWER_DUE)));
        answered()
                .refuses(
                        Refusal.STAGE_1_STILL_OPEN,
                        new RequestNextStage(ID, Stage.STAGE_2, AskedBy.ADVOCATE, Means.WEB, day(6, 19), ANSWER_DUE))
                .refuses(
                        Refusal.NO_SUCH_STAGE_TO_ASK_FOR,
                        new RequestNextStage(ID, Stage.STAGE_1, AskedBy.ADVOCATE, Means.WEB, ANSWER_DUE, ANSWER_DUE));
    }

    @Test
    @Rule("CODE-5")
    void the_offer_of_stage_two_is_made_once() {
        var life = acknowledged();
        assertTrue(life.look(day(6, 23))
                .contains(new NextStepOffered(ID, NextStep.STAGE_2, OfferReason.LAPSED, day(6, 23), day(6, 23))));
        assertEquals(List.of("StageOneAnswered"), names(life.take(answerOne(day(6, 24)))));
        assertEquals(List.of(), life.look(day(6, 25)));
        var withdrawn = acknowledged();
        withdrawn.take(new org.heard.procedure.complaint.command.CorporateStep.AgreeAdjustment(
                ID, WORDS, day(7, 1), day(6, 9), day(6, 9)));
        assertFalse(withdrawn.progress().has(NextStepOffered.class));
    }

    @Test
    @Rule("CODE-14")
    void a_request_after_the_councils_own_time_is_taken_as_late_by_text_as_by_letter() {
        assertEquals(WINDOW_ENDS, due(answered(), CORPORATE_STAGE_2_REQUEST));
        assertFalse(late(WINDOW_ENDS));
        assertTrue(late(WINDOW_ENDS.plusDays(1)));
        assertTrue(((StageEscalated) answered().take(ask(day(7, 21))).getLast()).late());
        assertEquals("ended", state(answered().and(request(day(7, 1))), CORPORATE_STAGE_2_REQUEST, day(7, 1)));
    }

    private static boolean late(LocalDate on) {
        return ((StageEscalated) answered().take(request(on)).getLast()).late();
    }

    @Test
    @Rule("CODE-11")
    void stage_two_is_answered_by_somebody_who_was_not_named_for_stage_one() {
        assertEquals(
                List.of(new AnswererNamed(ID, Stage.STAGE_2, "two", day(7, 7), day(7, 7))),
                inStageTwo().take(name(Stage.STAGE_2, "two", day(7, 7))));
        inStageTwo().refuses(Refusal.ANSWERED_THE_STAGE_BEFORE, name(Stage.STAGE_2, "one", day(7, 7)));
        inStageTwo().refuses(Refusal.NOBODY_NAMED_TO_ANSWER, answerTwo(day(7, 7)));
        inStageTwo().refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, name(Stage.STAGE_2, "two", day(7, 3)));
        answered().refuses(Refusal.STAGE_2_NOT_BEGUN, name(Stage.STAGE_2, "two", ANSWER_DUE));
    }

    @Test
    void the_council_names_who_is_responsible_before_it_answers() {
        received().refuses(Refusal.NOBODY_NAMED_TO_ANSWER, answerOne(day(6, 3)));
        assertEquals(List.of("AnswererNamed"), names(acknowledged().take(name(Stage.STAGE_1, "one", ANSWER_DUE))));
    }

    @Test
    @Rule("R-WD-3")
    void a_new_point_joins_until_stage_one_is_answered_and_is_then_a_complaint_of_its_own() {
        var more = acknowledged().and(add(day(6, 3), null));
        assertEquals(2, PointsLedger.of(more.progress()).points().size());
        more.and(name(Stage.STAGE_1, "one", day(6, 3))).refuses(Refusal.POINT_UNANSWERED, answerOne(ANSWER_DUE));
        answered().refuses(Refusal.NEW_POINT_NEEDS_A_NEW_COMPLAINT, add(ANSWER_DUE, null));
        assertEquals(
                List.of("NewComplaintNamed", "ComplaintLinked"),
                names(answered().take(add(ANSWER_DUE, UUID.randomUUID()))));
    }

    private static AddPoint add(LocalDate day, UUID newComplaint) {
        return new AddPoint(ID, UUID.randomUUID(), "complaint-handling", WORDS, null, newComplaint, day, day);
    }

    @Test
    @Rule("CODE-10")
    void an_answer_takes_every_point_with_its_reasons() {
        acknowledged()
                .refuses(
                        Refusal.POINT_UNANSWERED,
                        new AnswerStageOne(ID, WORDS, List.of(), null, ANSWER_DUE, ANSWER_DUE));
        acknowledgedInStageTwo()
                .refuses(Refusal.POINT_UNANSWERED, new AnswerStageTwo(ID, WORDS, List.of(), STAGE_2_DUE, STAGE_2_DUE));
        acknowledgedInStageTwo()
                .refuses(
                        Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS,
                        new AnswerStageTwo(ID, WORDS, Life.findings(1), day(7, 3), STAGE_2_DUE));
    }

    @Test
    @Rule("CODE-10")
    void the_end_of_each_stage_says_where_to_go_next() {
        assertEquals(
                new NextStepOffered(ID, NextStep.STAGE_2, OfferReason.ANSWERED, ANSWER_DUE, ANSWER_DUE),
                acknowledged().take(answerOne(ANSWER_DUE)).getLast());
        assertEquals(
                new NextStepOffered(ID, NextStep.OMBUDSMAN, OfferReason.FINAL_RESPONSE, STAGE_2_DUE, STAGE_2_DUE),
                acknowledgedInStageTwo().take(answerTwo(STAGE_2_DUE)).getLast());
        assertEquals(Status.COMPLETE, complete().progress().status());
        complete().refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, answerTwo(STAGE_2_DUE));
        answered().refuses(Refusal.STAGE_1_ALREADY_ANSWERED, answerOne(day(6, 23)));
        inStageTwo().refuses(Refusal.STAGE_1_OVER, answerOne(day(7, 7)));
    }

    @Test
    @Rule("CODE-9")
    void the_answer_does_not_wait_for_its_actions_and_they_are_followed_to_the_end() {
        var life = answered().and(promise(day(9, 1), ANSWER_DUE));
        assertEquals("met", state(life, CORPORATE_ANSWER, ANSWER_DUE));
        life.refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, carryOut(day(6, 19)));
        assertEquals(List.of("ActionCarriedOut"), names(life.take(carryOut(day(6, 30)))));
        life.refuses(Refusal.ACTION_ALREADY_CARRIED_OUT, carryOut(day(6, 30)));
        answered().refuses(Refusal.NO_SUCH_ACTION, carryOut(day(6, 30)));
        answered().refuses(Refusal.ACTION_DUE_IN_THE_PAST, promise(day(6, 21), ANSWER_DUE));
        assertEquals(List.of("ActionPromised"), names(complete().take(promise(STAGE_2_DUE, STAGE_2_DUE))));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_COURT", "ANSWERED_BEFORE", "NOT_THIS_COUNCIL"})
    @Rule("CODE-3")
    void a_complaint_is_refused_for_a_valid_reason_only_with_the_way_to_the_ombudsman(RefusalGround ground) {
        var life = received();
        assertEquals(
                List.of(
                        new ConsiderationRefused(ID, Stage.STAGE_1, ground, null, WORDS, day(6, 3), day(6, 3)),
                        new NextStepOffered(ID, NextStep.OMBUDSMAN, OfferReason.NOT_CONSIDERED, day(6, 3), day(6, 3))),
                life.take(refuse(ground, null, day(6, 3))));
        assertEquals(Status.COMPLETE, life.progress().status());
        assertEquals("ended", state(life, CORPORATE_ACKNOWLEDGEMENT, day(6, 3)));
        received().refuses(Refusal.AWARENESS_DOES_NOT_MATTER, refuse(ground, day(1, 1), day(6, 3)));
        answered().refuses(Refusal.STAGE_1_ALREADY_ANSWERED, refuse(ground, null, ANSWER_DUE));
        inStageTwo().refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, refuse(ground, null, day(7, 3)));
    }

    @Test
    @Rule("CODE-3")
    void within_twelve_months_it_is_accepted_and_after_them_a_refusal_says_since_when_the_person_knew() {
        received()
                .refuses(
                        Refusal.COMPLAINT_IN_TIME,
                        refuse(RefusalGround.OUT_OF_TIME, LocalDate.of(2025, 6, 1), day(6, 3)))
                .refuses(Refusal.AWARENESS_MISSING, refuse(RefusalGround.OUT_OF_TIME, null, day(6, 3)))
                .refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, refuse(RefusalGround.OUT_OF_TIME, day(6, 2), day(6, 3)));
        var knew = LocalDate.of(2025, 5, 31);
        assertEquals(
                List.of("ConsiderationRefused", "NextStepOffered"),
                names(received().take(refuse(RefusalGround.OUT_OF_TIME, knew, day(6, 3)))));
        inStageTwo().refuses(Refusal.STAGE_1_OVER, refuse(RefusalGround.OUT_OF_TIME, knew, day(7, 7)));
    }

    @Test
    @Rule("CODE-3")
    void a_council_that_set_no_time_refuses_nothing_for_its_age() {
        Life.accepted(ProcedureKind.CORPORATE, Life.ANOTHER_COUNCIL, "parent", LocalDate.of(2025, 6, 2))
                .refuses(
                        Refusal.COMPLAINT_IN_TIME,
                        refuse(RefusalGround.OUT_OF_TIME, LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 3)));
    }

    @Test
    @Rule("CODE-3")
    @Rule("R-T-5")
    void no_childs_complaint_is_turned_away_by_a_date() {
        received("child")
                .refuses(
                        Refusal.DATE_ALONE_REFUSES_NO_CHILD,
                        refuse(RefusalGround.OUT_OF_TIME, LocalDate.of(2020, 1, 1), day(6, 3)));
        var child = received("care-leaver")
                .and(name(Stage.STAGE_1, "one", day(6, 2)))
                .and(answerOne(day(6, 3)))
                .and(request(day(9, 1)));
        child.refuses(Refusal.DATE_ALONE_REFUSES_NO_CHILD, refuse(RefusalGround.REQUEST_OUT_OF_TIME, null, day(9, 2)));
    }

    @Test
    @Rule("CODE-5")
    @Rule("CODE-14")
    void going_on_is_refused_for_lateness_only_where_the_request_was_late() {
        inStageTwo().refuses(Refusal.REQUEST_IN_TIME, refuse(RefusalGround.REQUEST_OUT_OF_TIME, null, day(7, 7)));
        var late = answered().and(request(day(7, 21)));
        assertEquals(
                List.of("ConsiderationRefused", "NextStepOffered"),
                names(late.take(refuse(RefusalGround.REQUEST_OUT_OF_TIME, null, day(7, 22)))));
        late.refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, answerTwo(day(7, 22)));
        received().refuses(Refusal.REQUEST_IN_TIME, refuse(RefusalGround.REQUEST_OUT_OF_TIME, null, day(6, 3)));
    }

    @Test
    @Rule("CODE-3")
    void after_a_refusal_nothing_goes_on_and_nothing_is_asked_for() {
        var refused = received().and(refuse(RefusalGround.IN_COURT, null, day(6, 3)));
        refused.refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, request(day(7, 3)));
        refused.refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, name(Stage.STAGE_1, "one", day(6, 4)));
        assertEquals(
                List.of(new AskRefused(ID, "next-stage", "procedure-already-complete", "cause", day(7, 3), day(7, 3))),
                refused.take(ask(day(7, 3))));
        assertEquals(List.of("ReferredToOmbudsman"), names(refused.take(refer(new ProcedureComplete(), day(7, 3)))));
    }

    @Test
    @Rule("R-REF-4")
    void the_person_may_go_to_the_ombudsman_at_any_time_and_that_stops_nothing() {
        var life = received();
        assertEquals(
                List.of("ReferredToOmbudsman"),
                names(life.take(refer(new OwnApproach(ApproachReason.DELAY), day(6, 3)))));
        assertEquals("running", state(life, CORPORATE_ACKNOWLEDGEMENT, day(6, 3)));
        received().refuses(Refusal.PROCEDURE_NOT_COMPLETE, refer(new ProcedureComplete(), day(6, 3)));
        received()
                .refuses(
                        Refusal.NOT_THE_STATUTORY_PROCEDURE, refer(new EarlyReferral(Set.of(), null, null), day(6, 3)));
        var complete = complete();
        complete.refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, refer(new ProcedureComplete(), day(8, 7)));
        var referral = (ReferredToOmbudsman)
                complete.take(refer(new ProcedureComplete(), day(8, 11))).getLast();
        assertEquals(Ground.PROCEDURE_COMPLETE, referral.ground());
        assertEquals(Stage.STAGE_2, referral.stage());
        complete.refuses(Refusal.ALREADY_REFERRED, refer(new ProcedureComplete(), day(8, 11)));
    }

    @Test
    void steps_of_other_procedures_are_refused_by_name() {
        received()
                .refuses(
                        Refusal.NOT_APPOINTED,
                        new EndAppointment(ID, Role.INVESTIGATOR, "IO-1", EndReason.SERVED, day(6, 3), day(6, 3)));
        received().refuses(Refusal.NOT_IN_THIS_PROCEDURE, new HoldPanel(ID, List.of(), day(6, 3), day(6, 3)));
        Life.accepted(ProcedureKind.STATUTORY, Life.ADOPTED_EARLY, "child", day(6, 1))
                .refuses(Refusal.NOT_IN_THIS_PROCEDURE, acknowledge(Stage.STAGE_1, day(6, 2)));
        received().refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, name(Stage.STAGE_1, "one", day(5, 29)));
    }

    private static ReferToOmbudsman refer(org.heard.procedure.complaint.command.Ending.Claim claim, LocalDate day) {
        return new ReferToOmbudsman(ID, new UUID(0, 3), claim, day, day);
    }
}
