package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.LifeStep.DecideAnonymousComplaint;
import org.heard.procedure.complaint.command.LifeStep.NameComplainant;
import org.heard.procedure.complaint.command.ReceptionStep.DecideSufficientInterest;
import org.heard.procedure.complaint.command.ReceptionStep.RejectComplaint;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.LifeEvent.AnonymousComplaintDecided;
import org.heard.procedure.complaint.event.LifeEvent.ComplainantNamed;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.LateComplaintDecided;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.ChildsViews;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.LateDecision;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.SufficientInterest;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class RejectComplaintTest {

    private static final LocalDate DAY = day(1, 6);

    @Test
    @Rule("R-EX-1")
    void whom_the_act_lists_is_not_rejected_for_who_they_are() {
        refused(given(accepted()).when(reject(RejectionGround.NOT_ENTITLED)), Refusal.COMPLAINANT_IS_LISTED);
        refused(
                given(acceptedOf("other")).when(reject(RejectionGround.NOT_ENTITLED)),
                Refusal.SUFFICIENT_INTEREST_UNDECIDED);
    }

    @Test
    @Rule("R-EX-2")
    void what_is_not_about_this_council_is_rejected() {
        isRejected(RejectionGround.NOT_THIS_COUNCIL, "R-EX-2");
    }

    @Test
    @Rule("R-EX-3")
    void what_was_dealt_with_at_all_stages_is_rejected() {
        isRejected(RejectionGround.DEALT_WITH_AT_ALL_STAGES, "R-EX-3");
    }

    @Test
    @Rule("R-EX-4")
    @Rule("R-EX-5")
    void child_protection_and_treatment_as_an_adult_are_no_grounds_to_reject_they_go_the_corporate_way() {
        assertFalse(isAGround("R-EX-4"));
        assertFalse(isAGround("R-EX-5"));
    }

    @Test
    @Rule("R-EX-6")
    void what_a_court_decided_is_rejected() {
        isRejected(RejectionGround.COURT_DECISION, "R-EX-6");
    }

    @Test
    @Rule("R-EX-7")
    void approval_of_carers_has_a_process_of_its_own_and_reasons_are_written_on_the_merits() {
        isRejected(RejectionGround.CARER_APPROVAL, "R-EX-7");
    }

    @Test
    @Rule("R-EX-8")
    @Rule("R-EX-9")
    void neither_a_concern_for_the_child_nor_a_missing_name_is_a_ground() {
        assertFalse(isAGround("R-EX-8"));
        assertFalse(isAGround("R-EX-9"));
    }

    @Test
    @Rule("R-EX-9")
    void what_is_done_about_an_anonymous_complaint_is_decided_and_its_clocks_go_on() {
        var decided = new AnonymousComplaintDecided(ID, WORDS, DAY, DAY);
        given(acceptedOf("other"))
                .when(new DecideAnonymousComplaint(ID, WORDS, DAY, DAY))
                .expectEvents(decided);
        given(acceptedOf("other"), decided)
                .when(new CheckDeadlines(ID, STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED));
    }

    @Test
    @Rule("R-EX-9")
    void who_says_later_who_they_are_keeps_day_0_and_has_the_rights_of_who_they_are() {
        var named = new ComplainantNamed(ID, ComplainantKind.CHILD, day(1, 8), day(1, 8));
        given(acceptedOf("other"), new AnonymousComplaintDecided(ID, WORDS, DAY, DAY))
                .when(new NameComplainant(ID, ComplainantKind.CHILD, day(1, 8), day(1, 8)))
                .expectEvents(named);
        var progress = PROCEDURES.fold(List.of(acceptedOf("other"), named));
        assertTrue(progress.youngPerson());
        assertEquals(
                RECEIVED,
                progress.clocks().clock(ClockCode.STAGE_1_ANSWER).orElseThrow().day0());
    }

    @Test
    @Rule("R-EX-9")
    void what_is_statutory_because_of_who_they_are_is_so_from_the_first_receipt_while_it_stands() {
        var step = new NameComplainant(ID, ComplainantKind.CHILD, ProcedureKind.STATUTORY, day(1, 8), day(1, 8));
        var nameless = acceptedOf("anonymous", ProcedureKind.SIGNPOSTED);
        var facts = PROCEDURES.decide(step, PROCEDURES.fold(List.of(nameless)));
        var corrected = (ProcedureCorrected) facts.get(1);
        assertEquals(new ComplainantNamed(ID, ComplainantKind.CHILD, day(1, 8), day(1, 8)), facts.getFirst());
        assertEquals(ProcedureKind.STATUTORY, corrected.to());
        assertEquals(CorrectionReason.COMPLAINANT_NAMED, corrected.because());
        assertEquals(Stage.STAGE_1, corrected.stage());
        assertEquals(RECEIVED, corrected.day0());
        assertEquals(1, named(step, acceptedOf("anonymous", ProcedureKind.STATUTORY)));
        assertEquals(
                1,
                named(step, nameless, new ComplaintRejected(ID, RejectionGround.STAFF_MATTER, WORDS, DAY, DAY)),
                "what was rejected is not brought back by a name");
    }

    private static long named(NameComplainant step, ComplaintEvent... facts) {
        return PROCEDURES.decide(step, PROCEDURES.fold(List.of(facts))).size();
    }

    @Test
    @Rule("R-EX-9")
    void a_name_makes_no_child_somebody_else() {
        for (var known : List.of("child", "care-leaver", "parent", "carer", "special-guardian", "adopter")) {
            refused(
                    given(acceptedOf(known)).when(new NameComplainant(ID, ComplainantKind.OTHER, day(1, 8), day(1, 8))),
                    Refusal.COMPLAINANT_ALREADY_KNOWN);
        }
        refused(
                given(acceptedOf("other"), new ComplainantNamed(ID, ComplainantKind.CHILD, day(1, 8), day(1, 8)))
                        .when(new NameComplainant(ID, ComplainantKind.PARENT, day(1, 9), day(1, 9))),
                Refusal.COMPLAINANT_ALREADY_KNOWN);
    }

    @Test
    @Rule("R-EX-10")
    void a_staff_matter_is_rejected() {
        isRejected(RejectionGround.STAFF_MATTER, "R-EX-10");
    }

    @Test
    @Rule("R-TRI-5")
    void a_rejection_has_reasons_and_ends_every_limit_but_the_ombudsmans() {
        var progress = PROCEDURES.fold(
                List.of(accepted(), new ComplaintRejected(ID, RejectionGround.STAFF_MATTER, WORDS, DAY, DAY)));
        assertTrue(progress.clocks()
                .clock(ClockCode.STAGE_1_ANSWER)
                .orElseThrow()
                .ended()
                .isPresent());
        assertTrue(progress.clocks()
                .clock(ClockCode.OMBUDSMAN_FROM_NOTICE)
                .orElseThrow()
                .ended()
                .isEmpty());
        assertEquals("rejected", progress.status().code());
    }

    @Test
    @Rule("R-TRI-5")
    void nothing_is_done_with_what_was_rejected() {
        refused(
                given(accepted(), new ComplaintRejected(ID, RejectionGround.STAFF_MATTER, WORDS, DAY, DAY))
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 9), day(1, 9))),
                Refusal.COMPLAINT_REJECTED);
    }

    @Test
    @Rule("R-S2-9")
    void once_stage_one_is_over_there_is_no_ground_to_reject() {
        refused(
                given(accepted(), answered(day(1, 6)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 6)))
                        .when(reject(RejectionGround.STAFF_MATTER)),
                Refusal.TOO_LATE_TO_REJECT);
        refused(
                given(inStageTwo())
                        .when(new RejectComplaint(ID, RejectionGround.STAFF_MATTER, WORDS, day(2, 10), day(2, 10))),
                Refusal.TOO_LATE_TO_REJECT);
    }

    @Test
    @Rule("R-S2-9")
    void once_stage_one_is_over_nobody_is_refused_for_having_no_interest() {
        refused(
                given(acceptedOf("other"), answered(DAY), offered(NextStep.STAGE_2, OfferReason.ANSWERED, DAY))
                        .when(new DecideSufficientInterest(
                                ID,
                                SufficientInterest.REFUSED,
                                ChildsViews.TAKEN,
                                ChildInformed.INFORMED,
                                WORDS,
                                day(1, 7),
                                day(1, 7))),
                Refusal.TOO_LATE_TO_REJECT);
    }

    @Test
    void nothing_is_rejected_as_too_late_before_that_was_decided() {
        var late = new LateComplaintDecided(
                ID,
                LocalDate.of(2024, 3, 10),
                Answer.YES,
                Answer.NO,
                LateDecision.NOT_CONSIDERED,
                WORDS,
                day(1, 7),
                day(1, 7));
        refused(
                given(accepted(), late).when(new RejectComplaint(ID, RejectionGround.TOO_LATE, WORDS, DAY, day(1, 8))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    private static void isRejected(RejectionGround ground, String rule) {
        assertEquals(rule, ground.rule());
        given(accepted()).when(reject(ground)).expectEvents(new ComplaintRejected(ID, ground, WORDS, DAY, DAY));
    }

    private static boolean isAGround(String rule) {
        return List.of(RejectionGround.values()).stream()
                .anyMatch(ground -> ground.rule().equals(rule));
    }

    private static RejectComplaint reject(RejectionGround ground) {
        return new RejectComplaint(ID, ground, WORDS, DAY, DAY);
    }
}
