package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.ChangeStep.CorrectProcedure;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

class CorrectProcedureTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @Test
    @Rule("R-TRI-3")
    void before_any_first_answer_it_is_stage_one_from_the_first_receipt() {
        given(signposted())
                .when(toStatutory(null, null, day(2, 9)))
                .expectEvents(corrected(Stage.STAGE_1, RECEIVED, day(2, 9)));
        var progress = PROCEDURES.fold(List.of(signposted(), corrected(Stage.STAGE_1, RECEIVED, day(2, 9))));
        assertEquals(ProcedureKind.STATUTORY, progress.procedure());
        assertEquals(Stage.STAGE_1, progress.stage());
        assertEquals(STAGE_1_DUE, dueOn(progress, ClockCode.STAGE_1_ANSWER));
    }

    @Test
    @Rule("R-TRI-3")
    @Rule("DL-10")
    void the_limit_that_passed_meanwhile_is_missed_and_stage_two_is_open_at_once() {
        given(signposted(), corrected(Stage.STAGE_1, RECEIVED, day(2, 9)))
                .when(new CheckDeadlines(ID, day(2, 9)))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE, day(2, 9)),
                        new NextStepOffered(ID, NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED, day(2, 9)));
    }

    @Test
    @Rule("R-TRI-3")
    void after_a_first_answer_it_is_stage_two_from_the_day_the_person_asked_to_go_on() {
        given(signposted())
                .when(toStatutory(day(1, 19), day(2, 2), day(2, 9)))
                .expectEvents(corrected(Stage.STAGE_2, day(2, 2), day(2, 9)));
        var progress = PROCEDURES.fold(List.of(signposted(), corrected(Stage.STAGE_2, day(2, 2), day(2, 9))));
        assertEquals(Stage.STAGE_2, progress.stage());
        assertEquals(day(2, 2), progress.stageBeganOn());
        assertEquals(DAYS.plus(day(2, 2), 65), dueOn(progress, ClockCode.STAGE_2_ANSWER_FROM_REQUEST));
    }

    @Test
    @Rule("R-TRI-3")
    void else_from_the_day_of_the_correction() {
        given(signposted())
                .when(toStatutory(day(1, 19), null, day(2, 9)))
                .expectEvents(corrected(Stage.STAGE_2, day(2, 9), day(2, 9)));
    }

    @Test
    @Rule("ROUTE-6")
    @Rule("R-EX-4")
    void one_person_alone_takes_no_complaint_out_of_the_statutory_procedure_where_row_6_fits() {
        refused(given(accepted()).when(toCorporate(null)), Refusal.SECOND_PERSON_NEEDED);
        refused(given(accepted()).when(toCorporate("manager.e09")), Refusal.SECOND_PERSON_IS_THE_FIRST);
    }

    @Test
    @Rule("R-EX-4")
    @Rule("R-EX-5")
    @Rule("R-WHO-5")
    void with_a_second_persons_reasons_it_goes_the_corporate_way_and_what_was_missed_stays() {
        var missed = missed("DL-10", STAGE_1_DUE);
        var progress = PROCEDURES.fold(List.of(accepted(), missed, leftFor(day(1, 21))));
        assertEquals(ProcedureKind.CORPORATE, progress.procedure());
        var clock = progress.clocks().clock(ClockCode.STAGE_1_ANSWER).orElseThrow();
        assertTrue(clock.ended().isPresent());
        assertTrue(clock.missed().isPresent());
    }

    @Test
    @Rule("R-WHO-5")
    void who_was_refused_for_want_of_interest_may_go_the_corporate_way() {
        var rejected = new ComplaintRejected(ID, RejectionGround.NOT_ENTITLED, WORDS, day(1, 6), day(1, 6));
        var progress = PROCEDURES.decide(
                new CorrectProcedure(
                        ID,
                        ProcedureKind.CORPORATE,
                        CorrectionReason.NO_SUFFICIENT_INTEREST,
                        WORDS,
                        null,
                        null,
                        "manager.e09",
                        "head.e09",
                        WORDS,
                        null,
                        null,
                        day(1, 8),
                        day(1, 8)),
                PROCEDURES.fold(List.of(acceptedOf("other"), rejected)));
        assertEquals(
                List.of("ComplaintReinstated", "ProcedureCorrected"),
                progress.stream()
                        .map(fact -> fact.getClass().getSimpleName())
                        .filter(name -> !name.startsWith("Deadline"))
                        .toList());
    }

    @Test
    @Rule("R-S2-9")
    void once_stage_one_is_over_no_correction_takes_the_next_stage_away() {
        var lapsed = offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED);
        for (var to : List.of(ProcedureKind.SIGNPOSTED, ProcedureKind.CORPORATE, ProcedureKind.CONFERENCE)) {
            refused(
                    given(accepted(), missed("DL-10", STAGE_1_DUE), lapsed).when(out(to, "head.e09", day(1, 21))),
                    Refusal.STATUTORY_TO_ITS_END);
            refused(given(inStageTwo()).when(out(to, "head.e09", STAGE_2_ASKED)), Refusal.STATUTORY_TO_ITS_END);
            refused(given(inStageThree()).when(out(to, "head.e09", STAGE_3_ASKED)), Refusal.STATUTORY_TO_ITS_END);
        }
    }

    @Test
    @Rule("R-TRI-8")
    void what_the_ombudsman_ordered_is_not_corrected_away() {
        var ordered = new OmbudsmanOrderTaken(
                ID, null, OmbudsmanOrder.START_STAGE_2, Stage.STAGE_1, Stage.STAGE_2, day(4, 10), day(1, 6), day(1, 6));
        refused(
                given(accepted(), ordered).when(out(ProcedureKind.CORPORATE, "head.e09", day(1, 7))),
                Refusal.STATUTORY_TO_ITS_END);
    }

    @Test
    @Rule("ROUTE-6")
    void what_a_correction_brought_into_the_statutory_procedure_leaves_it_with_a_second_person_only() {
        var unlisted = new ComplaintAccepted(
                ID,
                "E09000099",
                "HRD-0001",
                ProcedureKind.SIGNPOSTED,
                null,
                null,
                "phone",
                "parent",
                false,
                List.of("ROUTE-19"),
                List.of(new ComplaintAccepted.Point(new java.util.UUID(0, 1), "other")),
                false,
                null,
                RECEIVED,
                RECEIVED);
        refused(
                given(unlisted, corrected(Stage.STAGE_1, RECEIVED, day(1, 6)))
                        .when(out(ProcedureKind.CORPORATE, null, day(1, 7))),
                Refusal.SECOND_PERSON_NEEDED);
    }

    @Test
    @Rule("R-WD-1")
    void a_childs_complaint_goes_to_somebody_else_to_answer_with_their_or_their_advocates_word_only() {
        var out = out(ProcedureKind.SIGNPOSTED, "head.e09", day(1, 6));
        refused(given(accepted()).when(out), Refusal.CHILD_MUST_SAY_SO);
        refused(given(accepted()).when(said(out, AskedBy.REPRESENTATIVE, null)), Refusal.CHILD_MUST_SAY_SO);
        refused(given(accepted()).when(said(out, AskedBy.COMPLAINANT, null)), Refusal.ADVOCATE_NOT_OFFERED);
        var progress = PROCEDURES.fold(List.of(accepted()));
        var fact = (ProcedureCorrected) PROCEDURES
                .decide(said(out, AskedBy.COMPLAINANT, AdvocateOffer.DECLINED), progress)
                .getLast();
        assertEquals(AskedBy.COMPLAINANT, fact.wordOf());
        assertEquals(AdvocateOffer.DECLINED, fact.advocate());
        var parents = PROCEDURES.fold(List.of(acceptedOf("parent")));
        assertEquals(
                ProcedureKind.SIGNPOSTED,
                ((ProcedureCorrected) PROCEDURES.decide(out, parents).getLast()).to());
    }

    private static CorrectProcedure out(ProcedureKind to, String secondPerson, LocalDate day) {
        return new CorrectProcedure(
                ID,
                to,
                CorrectionReason.WRONG_PROCEDURE,
                WORDS,
                null,
                null,
                "manager.e09",
                secondPerson,
                secondPerson == null ? null : WORDS,
                null,
                null,
                day,
                day);
    }

    private static CorrectProcedure said(CorrectProcedure step, AskedBy wordOf, AdvocateOffer advocate) {
        return new CorrectProcedure(
                step.id(),
                step.to(),
                step.because(),
                step.reasons(),
                null,
                null,
                step.decidedBy(),
                step.secondPerson(),
                step.secondReasons(),
                wordOf,
                advocate,
                step.happenedOn(),
                step.recordedOn());
    }

    @Test
    void it_is_not_corrected_into_the_procedure_it_is_in_nor_before_it_came() {
        refused(
                given(accepted())
                        .when(new CorrectProcedure(
                                ID,
                                ProcedureKind.STATUTORY,
                                CorrectionReason.WRONG_PROCEDURE,
                                WORDS,
                                null,
                                null,
                                "manager.e09",
                                null,
                                null,
                                null,
                                null,
                                day(1, 6),
                                day(1, 6))),
                Refusal.ALREADY_IN_THIS_PROCEDURE);
        refused(given(signposted()).when(toStatutory(day(1, 2), null, day(1, 6))), Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(signposted()).when(toStatutory(day(1, 8), day(1, 12), day(1, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void corrected_and_back_again_it_has_its_limits_again() {
        var progress =
                PROCEDURES.fold(List.of(accepted(), leftFor(day(1, 6)), corrected(Stage.STAGE_1, RECEIVED, day(1, 8))));
        assertEquals(STAGE_1_DUE, dueOn(progress, ClockCode.STAGE_1_ANSWER));
        assertTrue(progress.clocks()
                .clock(ClockCode.STAGE_1_ANSWER)
                .orElseThrow()
                .ended()
                .isEmpty());
    }

    private static ComplaintAccepted signposted() {
        return accepted(ProcedureKind.SIGNPOSTED);
    }

    private static CorrectProcedure toStatutory(LocalDate answeredOn, LocalDate askedOn, LocalDate day) {
        return new CorrectProcedure(
                ID,
                ProcedureKind.STATUTORY,
                CorrectionReason.WRONG_PROCEDURE,
                WORDS,
                answeredOn,
                askedOn,
                "manager.e09",
                null,
                null,
                null,
                null,
                day,
                day);
    }

    private static ProcedureCorrected corrected(Stage stage, LocalDate day0, LocalDate day) {
        return new ProcedureCorrected(
                ID,
                ProcedureKind.SIGNPOSTED,
                ProcedureKind.STATUTORY,
                stage,
                "EN-CA1989-SI2006-1738",
                day0,
                CorrectionReason.WRONG_PROCEDURE,
                WORDS,
                "manager.e09",
                null,
                null,
                null,
                null,
                day,
                day);
    }

    private static CorrectProcedure toCorporate(String secondPerson) {
        return new CorrectProcedure(
                ID,
                ProcedureKind.CORPORATE,
                CorrectionReason.CHILD_PROTECTION,
                WORDS,
                null,
                null,
                "manager.e09",
                secondPerson,
                WORDS,
                null,
                null,
                day(1, 6),
                day(1, 6));
    }

    private static ProcedureCorrected leftFor(LocalDate day) {
        return new ProcedureCorrected(
                ID,
                ProcedureKind.STATUTORY,
                ProcedureKind.CORPORATE,
                Stage.STAGE_1,
                "EN-CORPORATE-COUNCILS-OWN",
                RECEIVED,
                CorrectionReason.TREATMENT_AS_ADULT,
                WORDS,
                "manager.e09",
                "head.e09",
                WORDS,
                null,
                null,
                day,
                day);
    }

    private static LocalDate dueOn(Progress progress, ClockCode clock) {
        return progress.clocks().clock(clock).orElseThrow().dueOn(DAYS);
    }
}
