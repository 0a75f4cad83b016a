package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.StageThreeStep.ArrangePanel;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageThreeStep.SendPanelReport;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Role;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class ReviewPanelTest {

    private static final LocalDate ARRANGED = day(6, 15);

    @Test
    @Rule("R-S3-8")
    void a_panel_is_arranged_and_may_be_arranged_anew() {
        given(inStageThree()).when(arrange(ARRANGED, PANEL_DUE)).expectEvents(panelArranged(ARRANGED, PANEL_DUE));
        given(and(inStageThree(), panelArranged(ARRANGED, PANEL_DUE)))
                .when(arrange(day(6, 22), day(7, 13)))
                .expectEvents(panelArranged(day(6, 22), day(7, 13)));
        refused(
                given(and(inStageThree(), panelArranged(ARRANGED, day(7, 6)))).when(arrange(day(6, 22), PANEL_DUE)),
                Refusal.PANEL_POSTPONED_WITHOUT_A_REASON);
    }

    @Test
    void a_panel_meets_in_stage_three_only() {
        refused(given(afterStageTwo()).when(arrange(day(5, 20), day(6, 1))), Refusal.STAGE_3_NOT_BEGUN);
    }

    @Test
    void a_panel_that_met_is_not_arranged_again() {
        refused(given(held()).when(arrange(day(7, 21), day(7, 22))), Refusal.PANEL_ALREADY_HELD);
        refused(given(held()).when(new HoldPanel(ID, PANEL, day(7, 21), day(7, 21))), Refusal.PANEL_ALREADY_HELD);
    }

    @Test
    void a_panel_meets_after_it_was_arranged() {
        refused(given(inStageThree()).when(new HoldPanel(ID, PANEL, day(7, 1), day(7, 1))), Refusal.PANEL_NOT_ARRANGED);
        refused(
                given(and(inStageThree(), panelArranged(ARRANGED, PANEL_DUE)))
                        .when(new HoldPanel(ID, PANEL, day(6, 12), ARRANGED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(given(inStageThree()).when(arrange(ARRANGED, day(6, 12))), Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("DL-33")
    @Rule("R-S3-2")
    void a_panel_that_meets_on_day_31_leaves_the_miss() {
        given(and(
                        and(inStageThree(), panelOfThree(ARRANGED)),
                        panelArranged(ARRANGED, day(7, 21)),
                        panelDateTold(),
                        panelPapers()))
                .when(new HoldPanel(ID, PANEL, day(7, 21), day(7, 21)))
                .expectEvents(missed("DL-33", PANEL_DUE), panelHeld(day(7, 21)));
    }

    @Test
    @Rule("R-S3-1")
    void a_panel_of_fewer_than_three_does_not_meet() {
        for (var members = 0; members < 3; members++) {
            var present = java.util.Arrays.copyOf(panelOfThree(ARRANGED), members);
            refused(
                    given(and(
                                    and(inStageThree(), present),
                                    panelArranged(ARRANGED, PANEL_DUE),
                                    panelDateTold(),
                                    panelPapers()))
                            .when(new HoldPanel(ID, PANEL, PANEL_DUE, PANEL_DUE)),
                    Refusal.PANEL_NOT_COMPLETE);
        }
    }

    @Test
    @Rule("R-S3-1")
    void a_panel_that_was_not_complete_on_the_day_did_not_meet_on_it() {
        var chairAndOne = java.util.Arrays.copyOf(panelOfThree(ARRANGED), 2);
        var third = new AppointmentAccepted(ID, Role.PANEL_MEMBER, "PM-2", day(7, 21), day(7, 21));
        refused(
                given(and(
                                and(inStageThree(), chairAndOne),
                                panelArranged(ARRANGED, PANEL_DUE),
                                panelDateTold(),
                                panelPapers(),
                                missed("DL-33", PANEL_DUE),
                                third))
                        .when(new HoldPanel(ID, PANEL, PANEL_DUE, day(7, 21))),
                Refusal.PANEL_NOT_COMPLETE);
    }

    @Test
    @Rule("R-S3-8")
    void a_panel_meets_on_no_other_day_than_it_was_arranged_for() {
        var arranged = and(
                and(inStageThree(), panelOfThree(ARRANGED)),
                panelArranged(ARRANGED, PANEL_DUE),
                panelDateTold(),
                panelPapers());
        for (var other : List.of(PANEL_DUE.minusDays(3), PANEL_DUE.plusDays(1))) {
            refused(given(arranged).when(new HoldPanel(ID, PANEL, other, other)), Refusal.PANEL_HELD_ON_ANOTHER_DAY);
        }
    }

    @Test
    @Rule("R-S3-1")
    void whose_checks_ran_out_before_the_meeting_does_not_sit() {
        var arranged = and(
                and(inStageThree(), panelOfThree(ARRANGED)),
                panelArranged(ARRANGED, PANEL_DUE),
                panelDateTold(),
                panelPapers());
        var ranOut = PANEL.stream()
                .map(it -> it.person().equals("PM-1")
                        ? new Candidate(it.person(), null, it.roles(), PANEL_DUE.minusDays(1), List.of())
                        : it)
                .toList();
        refused(given(arranged).when(new HoldPanel(ID, ranOut, PANEL_DUE, PANEL_DUE)), Refusal.CHECKS_EXPIRED);
        refused(
                given(arranged).when(new HoldPanel(ID, PANEL.subList(0, 2), PANEL_DUE, PANEL_DUE)),
                Refusal.NOT_IN_THE_REGISTER);
    }

    @Test
    @Rule("R-S3-1")
    void a_member_who_stepped_down_is_missing() {
        var oneLeft = new AppointmentEnded(ID, Role.PANEL_MEMBER, "PM-2", EndReason.STEPPED_DOWN, day(7, 1), day(7, 1));
        var two = and(
                and(inStageThree(), panelOfThree(ARRANGED)),
                panelArranged(ARRANGED, PANEL_DUE),
                panelDateTold(),
                panelPapers(),
                oneLeft);
        refused(given(two).when(new HoldPanel(ID, PANEL, PANEL_DUE, PANEL_DUE)), Refusal.PANEL_NOT_COMPLETE);
        given(and(two, new AppointmentAccepted(ID, Role.PANEL_MEMBER, "PM-3", day(7, 6), day(7, 6))))
                .when(new HoldPanel(ID, PANEL, PANEL_DUE, PANEL_DUE))
                .expectEvents(panelHeld(PANEL_DUE));
    }

    @Test
    @Rule("DL-36")
    void the_report_follows_the_meeting_and_comes_once() {
        refused(given(inStageThree()).when(report(day(7, 1), day(7, 1))), Refusal.PANEL_NOT_HELD);
        given(held()).when(report(day(7, 24), day(7, 24))).expectEvents(panelReported(day(7, 24)));
        refused(
                given(and(held(), panelReported(day(7, 24)))).when(report(day(7, 27), day(7, 27))),
                Refusal.PANEL_REPORT_ALREADY_SENT);
    }

    @Test
    void a_report_is_received_after_it_was_sent_and_not_tomorrow() {
        refused(given(held()).when(report(day(7, 24), day(7, 23))), Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(given(held()).when(report(day(7, 24), day(7, 25))), Refusal.DATE_IN_THE_FUTURE);
    }

    @Test
    @Rule("DL-37")
    @Rule("R-S3-7")
    void the_council_answers_fifteen_days_after_it_received_the_report() {
        var report = new PanelReportSent(ID, REPORT_DUE, WORDS, day(7, 24), REPORT_DUE);
        given(and(held(), report, nothingRecommended(REPORT_DUE), consulted(REPORT_DUE)))
                .when(respond(day(8, 18)))
                .expectEvents(
                        missed("DL-37", RESPONSE_DUE),
                        finallyAnswered(day(8, 18)),
                        offered(NextStep.OMBUDSMAN, OfferReason.FINAL_RESPONSE, day(8, 18)));
    }

    @Test
    void the_last_answer_needs_the_report() {
        refused(given(held()).when(respond(day(7, 21))), Refusal.PANEL_REPORT_NOT_SENT);
    }

    @Test
    void nothing_follows_the_last_answer() {
        refused(given(complete()).when(respond(day(8, 18))), Refusal.PROCEDURE_ALREADY_COMPLETE);
        refused(given(complete()).when(arrange(day(8, 18), day(8, 19))), Refusal.PROCEDURE_ALREADY_COMPLETE);
    }

    private static Object[] held() {
        return and(
                inStageThree(),
                panelArranged(ARRANGED, PANEL_DUE),
                panelDateTold(),
                panelPapers(),
                panelHeld(PANEL_DUE));
    }

    private static ArrangePanel arrange(LocalDate day, LocalDate meetsOn) {
        return new ArrangePanel(ID, meetsOn, day, day);
    }

    private static SendPanelReport report(LocalDate sentOn, LocalDate receivedOn) {
        return new SendPanelReport(ID, receivedOn, WORDS, sentOn, sentOn);
    }

    private static IssueFinalResponse respond(LocalDate day) {
        return new IssueFinalResponse(ID, WORDS, FINDINGS, java.util.List.of(), day, day);
    }
}
