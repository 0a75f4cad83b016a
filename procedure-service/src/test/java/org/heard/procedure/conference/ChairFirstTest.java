package org.heard.procedure.conference;

import static org.heard.procedure.clock.ClockCode.*;
import static org.heard.procedure.model.Life.ID;
import static org.heard.procedure.model.Life.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ConferenceStep.AnswerConference;
import org.heard.procedure.complaint.command.ConferenceStep.DecideStanding;
import org.heard.procedure.complaint.command.ConferenceStep.HoldConferencePanel;
import org.heard.procedure.complaint.command.ConferenceStep.MakeContact;
import org.heard.procedure.complaint.command.ConferenceStep.PassToAgency;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.PointsPassedToAgency;
import org.heard.procedure.complaint.event.ConferenceEvent.StandingDecided;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Companion;
import org.heard.procedure.complaint.term.ConferenceOutcome;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;
import org.heard.procedure.complaint.term.Status;
import org.heard.procedure.model.Life;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** The conference route: chair, investigation, panel; the partnership's own limits; the decision stands. */
class ChairFirstTest {

    private static final LocalDate RECEIVED = day(6, 1);
    private static final LocalDate CONFERENCE = day(5, 20);
    private static final LocalDate CHAIR_DUE = day(6, 8);

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    private static Life received() {
        return received("parent", 1);
    }

    private static Life received(String complainant, int points) {
        return Life.accepted(
                Life.PROCEDURES, ProcedureKind.CONFERENCE, Life.ADOPTED_EARLY, complainant, RECEIVED, points);
    }

    private static Life contacted() {
        return received().and(contact(day(6, 3)));
    }

    private static Life inStageTwo() {
        return contacted().and(request(Stage.STAGE_2, day(6, 4)));
    }

    private static Life inStageThree() {
        return inStageTwo().and(answer(day(6, 18), 1)).and(request(Stage.STAGE_3, day(6, 22)));
    }

    private static Life complete() {
        return inStageThree().and(hold(day(7, 6))).and(answer(day(7, 10), 1));
    }

    private static MakeContact contact(LocalDate day) {
        return new MakeContact(ID, CONFERENCE, Set.of(Companion.SUPPORTER, Companion.ADVOCATE), day, day);
    }

    private static RequestNextStage request(Stage to, LocalDate day) {
        return new RequestNextStage(ID, to, AskedBy.COMPLAINANT, Means.PHONE, day, day);
    }

    private static AnswerConference answer(LocalDate day, Integer... points) {
        var findings = Arrays.stream(points)
                .map(point ->
                        new PointFinding(point, org.heard.procedure.complaint.term.Finding.NOT_UPHELD, null, WORDS))
                .toList();
        return new AnswerConference(ID, ConferenceOutcome.NOT_UPHELD, WORDS, findings, day, day);
    }

    private static HoldConferencePanel hold(LocalDate day) {
        return new HoldConferencePanel(ID, Set.of(Companion.SUPPORTER), day, day);
    }

    private static DecideStanding decide(Standing standing) {
        return new DecideStanding(ID, standing, WORDS, day(6, 2), day(6, 2));
    }

    private static PassToAgency pass(Integer... points) {
        return new PassToAgency(ID, List.of(points), "health-visiting", day(6, 4), day(6, 4));
    }

    private static ReferToOmbudsman refer(org.heard.procedure.complaint.command.Ending.Claim claim, LocalDate day) {
        return new ReferToOmbudsman(ID, new UUID(0, 3), claim, day, day);
    }

    private static List<String> names(List<ComplaintEvent> facts) {
        return facts.stream().map(fact -> fact.getClass().getSimpleName()).toList();
    }

    private static LocalDate due(Life life, ClockCode clock) {
        return life.progress().clocks().dueOn(clock, Life.DAYS);
    }

    private static String state(Life life, ClockCode clock, LocalDate on) {
        return life.progress()
                .clocks()
                .clock(clock)
                .orElseThrow()
                .state(on, Life.DAYS)
                .word();
    }

    @Test
    @Rule("CONF-1")
    void a_parent_a_carer_and_a_child_may_use_it_and_of_others_it_is_decided_first() {
        for (var complainant : List.of("parent", "carer", "child")) {
            assertEquals(
                    List.of("ChairMadeContact"), names(received(complainant, 1).take(contact(day(6, 3)))));
            received(complainant, 1).refuses(Refusal.STANDING_NOT_IN_DOUBT, decide(Standing.NONE));
        }
        received("other", 1)
                .refuses(Refusal.STANDING_NOT_DECIDED, contact(day(6, 3)))
                .refuses(Refusal.STANDING_NOT_DECIDED, pass(1));
        var other = received("other", 1);
        assertEquals(
                List.of(new StandingDecided(ID, Standing.PARENTAL_RESPONSIBILITY, WORDS, day(6, 2), day(6, 2))),
                other.take(decide(Standing.PARENTAL_RESPONSIBILITY)));
        assertEquals(List.of("ChairMadeContact"), names(other.take(contact(day(6, 3)))));
        other.refuses(
                Refusal.STANDING_ALREADY_DECIDED, new DecideStanding(ID, Standing.NONE, WORDS, day(6, 3), day(6, 3)));
    }

    @Test
    @Rule("CONF-1")
    void whom_the_route_is_not_open_to_is_told_of_the_ombudsman_and_nothing_runs_any_more() {
        var nobody = received("other", 1);
        assertEquals(
                new NextStepOffered(ID, NextStep.OMBUDSMAN, OfferReason.NOT_CONSIDERED, day(6, 2), day(6, 2)),
                nobody.take(decide(Standing.NONE)).getLast());
        assertEquals("ended", state(nobody, CONFERENCE_CHAIR, day(6, 2)));
        nobody.refuses(Refusal.NO_STANDING, contact(day(6, 3)))
                .refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, request(Stage.STAGE_2, day(7, 1)));
        assertEquals(List.of(), nobody.look(day(7, 2)));
        assertEquals(Status.COMPLETE, nobody.progress().status());
    }

    @Test
    @Rule("CONF-3")
    void no_outcome_of_this_route_changes_what_the_conference_decided() {
        assertFalse(Arrays.stream(ConferenceOutcome.values())
                .anyMatch(outcome ->
                        outcome.code().contains("chang") || outcome.code().contains("overturn")));
        assertEquals(
                List.of("ConferenceAnswered", "NextStepOffered"),
                names(contacted()
                        .take(new AnswerConference(
                                ID,
                                ConferenceOutcome.RECONVENING_ADVISED,
                                WORDS,
                                Life.findings(1),
                                day(6, 4),
                                day(6, 4)))));
    }

    @Test
    @Rule("CONF-4")
    void what_an_agency_did_goes_to_that_agency_which_answers_it() {
        var life = received("parent", 2).and(contact(day(6, 3)));
        life.refuses(Refusal.POINT_UNKNOWN, pass(3))
                .refuses(Refusal.POINT_UNKNOWN, pass(0))
                .refuses(Refusal.POINT_ALREADY_PASSED_ON, pass(1, 1));
        assertEquals(
                List.of(new PointsPassedToAgency(ID, List.of(2), "health-visiting", day(6, 4), day(6, 4))),
                life.take(pass(2)));
        life.refuses(Refusal.POINT_ALREADY_PASSED_ON, pass(2))
                .refuses(Refusal.POINT_UNKNOWN, answer(day(6, 5), 1, 2))
                .refuses(Refusal.POINT_UNANSWERED, answer(day(6, 5)))
                .refuses(Refusal.POINT_ANSWERED_TWICE, answer(day(6, 5), 1, 1));
        assertEquals(List.of("ConferenceAnswered", "NextStepOffered"), names(life.take(answer(day(6, 5), 1))));
    }

    @Test
    @Rule("CONF-5")
    void the_chair_comes_first_and_whoever_is_with_the_person_is_on_record() {
        received()
                .refuses(Refusal.CHAIR_COMES_FIRST, request(Stage.STAGE_2, day(6, 4)))
                .refuses(Refusal.CHAIR_COMES_FIRST, answer(day(6, 4), 1));
        assertEquals(
                List.of(new ChairMadeContact(
                        ID, CONFERENCE, List.of(Companion.ADVOCATE, Companion.SUPPORTER), day(6, 3), day(6, 3))),
                received().take(contact(day(6, 3))));
        contacted().refuses(Refusal.CONTACT_ALREADY_MADE, contact(day(6, 4)));
        inStageTwo().refuses(Refusal.STAGE_1_OVER, contact(day(6, 5)));
        received()
                .refuses(
                        Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS,
                        new MakeContact(ID, day(6, 2), Set.of(), day(6, 3), day(6, 3)));
        assertEquals(List.of("StageEscalated"), names(contacted().take(request(Stage.STAGE_2, day(6, 3)))));
    }

    @Test
    @Rule("R-WD-3")
    void a_new_point_joins_until_the_first_answer() {
        var day = day(6, 3);
        assertEquals(
                List.of("PointAdded"),
                names(contacted()
                        .take(new AddPoint(ID, UUID.randomUUID(), "complaint-handling", WORDS, null, null, day, day))));
    }

    @Test
    @Rule("CONF-6")
    void each_stage_has_the_partnerships_own_limit() {
        assertEquals(CHAIR_DUE, due(received(), CONFERENCE_CHAIR));
        assertEquals("met", state(contacted(), CONFERENCE_CHAIR, day(6, 3)));
        assertEquals(CONFERENCE.plusDays(28), due(contacted(), CONFERENCE_COMPLAINT));
        assertEquals("ended", state(contacted(), CONFERENCE_COMPLAINT, day(6, 3)));
        assertEquals(day(7, 2), due(inStageTwo(), CONFERENCE_STAGE_2));
        assertEquals("met", state(inStageThree(), CONFERENCE_STAGE_2, day(6, 22)));
        assertEquals(day(8, 3), due(inStageThree(), CONFERENCE_STAGE_3));
        assertEquals("met", state(complete(), CONFERENCE_STAGE_3, day(7, 10)));
        var withoutLimits = Life.accepted(ProcedureKind.CONFERENCE, Life.ANOTHER_COUNCIL, "parent", RECEIVED);
        assertEquals(
                List.of(ClockCode.OMBUDSMAN_FROM_NOTICE),
                withoutLimits.progress().clocks().clocks().stream()
                        .map(StatutoryClock::code)
                        .toList());
        withoutLimits.refuses(Refusal.CHAIR_COMES_FIRST, request(Stage.STAGE_2, day(9, 1)));
        withoutLimits.and(contact(day(6, 3))).and(request(Stage.STAGE_2, day(6, 3)));
        assertEquals(Optional.empty(), withoutLimits.progress().clocks().clock(CONFERENCE_COMPLAINT));
        withoutLimits.refuses(Refusal.INVESTIGATION_STILL_OPEN, request(Stage.STAGE_3, day(9, 1)));
    }

    @Test
    @Rule("CONF-6")
    void a_limit_that_passes_opens_the_next_stage_once() {
        received().refuses(Refusal.CHAIR_COMES_FIRST, request(Stage.STAGE_2, CHAIR_DUE));
        var life = received();
        assertEquals(
                new NextStepOffered(ID, NextStep.STAGE_2, OfferReason.LAPSED, day(6, 9), day(6, 10)),
                life.look(day(6, 10)).getLast());
        assertEquals(List.of("ChairMadeContact"), names(life.take(contact(day(6, 10)))));
        assertEquals(List.of("ConferenceAnswered"), names(life.take(answer(day(6, 11), 1))));
        assertEquals(List.of("StageEscalated"), names(life.take(request(Stage.STAGE_2, day(6, 11)))));
        assertEquals(
                List.of("DeadlineMissed", "NextStepOffered"), names(inStageTwo().look(day(7, 3))));
        inStageTwo().refuses(Refusal.INVESTIGATION_STILL_OPEN, request(Stage.STAGE_3, day(7, 2)));
        assertEquals(
                List.of("DeadlineMissed", "NextStepOffered", "StageEscalated"),
                names(inStageTwo().take(request(Stage.STAGE_3, day(7, 3)))));
        assertEquals(List.of("DeadlineMissed"), names(inStageThree().look(day(8, 4))));
        assertEquals(List.of("DeadlineApproached"), names(received().look(day(6, 4))));
        assertEquals(
                List.of("StageEscalated"),
                names(inStageTwo()
                        .and(answer(day(6, 18), 1))
                        .take(new AskForNextStage(ID, "cause", day(9, 1), day(9, 1)))));
    }

    @Test
    @Rule("CONF-6")
    void the_panel_meets_before_it_answers_and_every_stage_is_answered_once() {
        assertEquals(
                List.of("ConferenceAnswered", "NextStepOffered"),
                names(contacted().take(answer(day(6, 4), 1))));
        contacted().and(answer(day(6, 4), 1)).refuses(Refusal.STAGE_ALREADY_ANSWERED, answer(day(6, 5), 1));
        inStageThree()
                .refuses(Refusal.PANEL_NOT_HELD, answer(day(6, 23), 1))
                .and(hold(day(7, 6)))
                .refuses(Refusal.PANEL_ALREADY_HELD, hold(day(7, 7)));
        inStageTwo().refuses(Refusal.STAGE_3_NOT_BEGUN, hold(day(6, 5)));
        inStageTwo().refuses(Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS, answer(day(6, 3), 1));
        inStageTwo().refuses(Refusal.STAGE_ALREADY_REACHED, request(Stage.STAGE_2, day(6, 5)));
        contacted().refuses(Refusal.STAGE_3_FOLLOWS_STAGE_2, request(Stage.STAGE_3, day(6, 5)));
    }

    @Test
    @Rule("CONF-7")
    void it_is_outside_the_statutory_procedure_and_after_it_there_is_the_ombudsman() {
        received()
                .refuses(
                        Refusal.NOT_IN_THIS_PROCEDURE,
                        new AnswerStageOne(ID, WORDS, Life.findings(1), null, day(6, 3), day(6, 3)));
        var life = inStageThree().and(hold(day(7, 6)));
        assertEquals(
                new NextStepOffered(ID, NextStep.OMBUDSMAN, OfferReason.FINAL_RESPONSE, day(7, 10), day(7, 10)),
                life.take(answer(day(7, 10), 1)).getLast());
        assertEquals(Status.COMPLETE, life.progress().status());
        life.refuses(Refusal.PROCEDURE_ALREADY_COMPLETE, hold(day(7, 13)));
        assertEquals(
                "no-further-stage",
                ((AskRefused) life.take(new AskForNextStage(ID, "cause", day(7, 13), day(7, 13)))
                                .getLast())
                        .code());
        assertEquals(List.of("ReferredToOmbudsman"), names(life.take(refer(new ProcedureComplete(), day(7, 13)))));
        assertEquals(
                List.of("ReferredToOmbudsman"),
                names(received().take(refer(new OwnApproach(ApproachReason.OTHER), day(6, 3)))));
    }

    @Test
    @Rule("R-WD-1")
    void it_can_be_withdrawn_and_then_nothing_runs() {
        var life = inStageTwo();
        life.take(new WithdrawComplaint(ID, AskedBy.COMPLAINANT, WORDS, null, null, day(6, 5), day(6, 5)));
        assertEquals("ended", state(life, CONFERENCE_STAGE_2, day(6, 5)));
        assertEquals(List.of(), life.look(day(8, 1)));
        life.refuses(Refusal.COMPLAINT_WITHDRAWN, answer(day(6, 8), 1));
    }
}
