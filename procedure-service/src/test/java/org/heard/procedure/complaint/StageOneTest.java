package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.procedure.complaint.command.AcceptComplaint;
import org.heard.procedure.complaint.command.AppointmentStep.Appoint;
import org.heard.procedure.complaint.command.LocalResolutionStep.ResolveStageOne;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.InvolvementEvent.StaffInvolved;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Role;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class StageOneTest {

    @Test
    @Rule("R-TRI-3")
    void a_statutory_complaint_begins_at_stage_one_under_the_rules_of_its_day() {
        complaint().givenNoPriorActivity().when(accept(accepted())).expectEvents(accepted());
    }

    @Test
    void a_complaint_for_somebody_else_to_answer_is_accepted_without_a_stage() {
        var corporate = accepted(ProcedureKind.SIGNPOSTED);
        complaint().givenNoPriorActivity().when(accept(corporate)).expectEvents(corporate);
    }

    @Test
    @Rule("R-S1-4")
    void an_answer_says_that_they_may_go_on() {
        given(accepted())
                .when(answer(day(1, 9), day(1, 9)))
                .expectEvents(answered(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
    }

    @Test
    void an_answer_on_the_last_day_is_in_time() {
        given(accepted())
                .when(answer(STAGE_1_DUE, STAGE_1_DUE))
                .expectEvents(answered(STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.ANSWERED, STAGE_1_DUE));
    }

    @Test
    @Rule("DL-10")
    void an_answer_after_the_limit_leaves_the_miss() {
        given(accepted())
                .when(answer(STAGE_1_LAPSED, STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE),
                        offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED),
                        answered(STAGE_1_LAPSED));
    }

    @Test
    @Rule("R-CLK-1")
    void an_answer_in_time_that_is_recorded_late_leaves_the_miss() {
        given(accepted(), missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED))
                .when(answer(STAGE_1_DUE, day(1, 21)))
                .expectEvents(new StageOneAnswered(ID, WORDS, FINDINGS, STAGE_1_DUE, day(1, 21)));
    }

    @Test
    void stage_one_is_answered_once() {
        refused(
                given(accepted(), answered(day(1, 9))).when(answer(day(1, 12), day(1, 12))),
                Refusal.STAGE_1_ALREADY_ANSWERED);
    }

    @Test
    void stage_one_is_not_answered_any_more_in_stage_two() {
        refused(given(inStageTwo()).when(answer(day(2, 10), day(2, 10))), Refusal.STAGE_1_OVER);
    }

    @Test
    @Rule("R-S1-2")
    @Rule("DL-10")
    void more_time_may_be_taken_up_to_day_twenty() {
        given(accepted()).when(extend(day(1, 16), STAGE_1_EXTENDED)).expectEvents(extended(day(1, 16)));
    }

    @Test
    @Rule("R-S1-2")
    void more_time_told_after_day_ten_is_too_late() {
        refused(
                given(accepted(), missed("DL-10", STAGE_1_DUE)).when(extend(STAGE_1_LAPSED, STAGE_1_EXTENDED)),
                Refusal.EXTENSION_TOLD_TOO_LATE);
    }

    @Test
    @Rule("R-S1-2")
    @Rule("R-WD-2")
    void more_than_day_twenty_is_beyond_the_law() {
        refused(given(accepted()).when(extend(day(1, 16), day(2, 3))), Refusal.EXTENSION_BEYOND_MAXIMUM);
    }

    @Test
    void an_extension_gives_more_time() {
        refused(given(accepted()).when(extend(day(1, 16), STAGE_1_DUE)), Refusal.EXTENSION_GIVES_NO_MORE_TIME);
    }

    @Test
    @Rule("DL-11")
    @Rule("R-S1-5")
    void an_extended_stage_one_lapses_on_the_later_day() {
        given(accepted(), extended(day(1, 16)))
                .when(answer(day(2, 3), day(2, 3)))
                .expectEvents(
                        missed("DL-10", STAGE_1_EXTENDED),
                        offered(NextStep.STAGE_2, OfferReason.LAPSED, day(2, 3)),
                        answered(day(2, 3)));
    }

    @Test
    @Rule("R-S1-1")
    void who_gave_the_answer_goes_on_record_with_it_and_neither_investigates_nor_adjudicates() {
        var answer = new AnswerStageOne(ID, WORDS, FINDINGS, "manager.1", day(1, 9), day(1, 9));
        var told = new StaffInvolved(ID, "manager.1", Part.ANSWERED_STAGE_1, day(1, 9), day(1, 9));
        given(accepted())
                .when(answer)
                .expectEvents(answered(day(1, 9)), told, offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
        given(accepted(), told)
                .when(answer)
                .expectEvents(answered(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
        for (var role : List.of(Role.INVESTIGATOR, Role.ADJUDICATING_OFFICER)) {
            refused(
                    given(
                                    accepted(),
                                    answered(day(1, 9)),
                                    told,
                                    offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)),
                                    toStageTwo(day(1, 12)))
                            .when(new Appoint(
                                    ID,
                                    role,
                                    new Candidate("M-1", "manager.1", Set.of(role), day(12, 31), List.of()),
                                    day(1, 13),
                                    day(1, 13))),
                    Refusal.ANSWERED_STAGE_1);
        }
    }

    @Test
    @Rule("R-S1-3")
    void who_agreed_the_terms_goes_on_record_with_them() {
        given(accepted())
                .when(new ResolveStageOne(ID, AskedBy.COMPLAINANT, WORDS, "manager.1", day(1, 9), day(1, 9)))
                .expectEvents(
                        new StageOneResolved(ID, AskedBy.COMPLAINANT, WORDS, day(1, 9), day(1, 9)),
                        new StaffInvolved(ID, "manager.1", Part.ANSWERED_STAGE_1, day(1, 9), day(1, 9)),
                        offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
    }

    private static AnswerStageOne answer(LocalDate happenedOn, LocalDate recordedOn) {
        return new AnswerStageOne(ID, WORDS, FINDINGS, null, happenedOn, recordedOn);
    }

    private static ExtendResponseTime extend(LocalDate toldOn, LocalDate respondBy) {
        return new ExtendResponseTime(ID, ExtensionReason.ADVOCATE, respondBy, toldOn, toldOn);
    }

    private static ResponseTimeExtended extended(LocalDate toldOn) {
        return new ResponseTimeExtended(ID, ExtensionReason.ADVOCATE, STAGE_1_DUE, STAGE_1_EXTENDED, toldOn, toldOn);
    }

    private static AcceptComplaint accept(ComplaintAccepted wanted) {
        return new AcceptComplaint(
                wanted.id(),
                wanted.council(),
                wanted.reference(),
                wanted.procedure(),
                wanted.channel(),
                wanted.complainantKind(),
                wanted.youngPerson(),
                wanted.reasons(),
                wanted.points(),
                wanted.advocateWanted(),
                wanted.firstNoticeOn(),
                null,
                wanted.happenedOn(),
                wanted.recordedOn());
    }
}
