package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestNextStageTest {

    @Test
    @Rule("DL-11")
    @Rule("R-S1-5")
    void a_young_person_may_go_on_the_day_after_stage_one_ran_out() {
        given(accepted(), missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED))
                .when(stageTwo(STAGE_1_LAPSED))
                .expectEvents(toStageTwo(STAGE_1_LAPSED));
    }

    @Test
    @Rule("DL-11")
    void a_lapse_that_nobody_has_recorded_yet_is_recorded_first() {
        given(accepted())
                .when(stageTwo(STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE),
                        offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED),
                        toStageTwo(STAGE_1_LAPSED));
    }

    @Test
    @Rule("DL-11")
    void stage_two_waits_while_stage_one_has_time_left() {
        refused(given(accepted()).when(stageTwo(STAGE_1_DUE)), Refusal.STAGE_1_STILL_OPEN);
    }

    @Test
    void stage_two_may_be_asked_for_on_the_day_of_the_answer() {
        given(accepted(), answered(day(1, 9))).when(stageTwo(day(1, 9))).expectEvents(toStageTwo(day(1, 9)));
    }

    @Test
    void a_wish_from_before_the_answer_came_too_early() {
        refused(
                given(accepted(), answered(day(1, 9)))
                        .when(new RequestNextStage(
                                ID, Stage.STAGE_2, AskedBy.ADVOCATE, Means.PHONE, day(1, 8), day(1, 12))),
                Refusal.STAGE_1_STILL_OPEN);
    }

    @Test
    @Rule("R-S2-9")
    void stage_two_cannot_be_refused_because_there_is_nothing_to_add() {
        given(accepted(), answered(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)))
                .when(stageTwo(day(1, 12)))
                .expectEvents(toStageTwo(day(1, 12)));
    }

    @Test
    @Rule("DL-12")
    @Rule("R-S2-9")
    void no_time_limit_closes_the_way_to_stage_two() {
        given(accepted(), answered(day(1, 9)))
                .when(stageTwo(LocalDate.of(2027, 12, 1)))
                .expectEvents(toStageTwo(LocalDate.of(2027, 12, 1)));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-S2-1")
    void no_form_may_be_demanded(Means means) {
        given(accepted(), answered(day(1, 9)))
                .when(new RequestNextStage(ID, Stage.STAGE_2, AskedBy.REPRESENTATIVE, means, day(1, 12), day(1, 12)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_stage_is_reached_once() {
        refused(given(inStageTwo()).when(stageTwo(day(2, 10))), Refusal.STAGE_ALREADY_REACHED);
        refused(given(accepted()).when(to(Stage.STAGE_1, day(1, 6))), Refusal.NO_SUCH_STAGE_TO_ASK_FOR);
    }

    @Test
    void stage_three_follows_stage_two() {
        refused(
                given(accepted(), answered(day(1, 9))).when(to(Stage.STAGE_3, day(1, 12))),
                Refusal.STAGE_3_FOLLOWS_STAGE_2);
    }

    @Test
    void stage_three_needs_an_adjudication() {
        refused(given(inStageTwo()).when(to(Stage.STAGE_3, day(2, 10))), Refusal.STAGE_2_STILL_OPEN);
    }

    @Test
    @Rule("DL-30")
    @Rule("R-AFT-1")
    void a_panel_may_be_asked_for_until_the_last_day_of_the_window() {
        given(afterStageTwo())
                .when(to(Stage.STAGE_3, PANEL_WINDOW_ENDS))
                .expectEvents(toStageThree(PANEL_WINDOW_ENDS, false));
    }

    @Test
    @Rule("DL-30")
    @Rule("R-AFT-2")
    void a_late_panel_request_goes_on_record_and_waits_for_the_council() {
        given(afterStageTwo())
                .when(to(Stage.STAGE_3, day(6, 12)))
                .expectEvents(
                        new LatePanelRequested(ID, AskedBy.COMPLAINANT, Means.LETTER, null, day(6, 12), day(6, 12)));
    }

    @Test
    void a_panel_may_be_asked_for_before_the_receipt_is_on_record() {
        given(and(inStageTwo(), adjudicated(day(3, 2))))
                .when(to(Stage.STAGE_3, day(3, 3)))
                .expectEvents(toStageThree(day(3, 3), false));
    }

    @Test
    void there_is_no_stage_four() {
        refused(given(inStageThree()).when(to(Stage.STAGE_3, day(6, 9))), Refusal.STAGE_ALREADY_REACHED);
    }

    @Test
    void a_withdrawn_complaint_goes_no_further() {
        refused(
                given(accepted(), answered(day(1, 9)), withdrawn(day(1, 12))).when(stageTwo(day(1, 13))),
                Refusal.COMPLAINT_WITHDRAWN);
    }

    private static RequestNextStage stageTwo(LocalDate day) {
        return to(Stage.STAGE_2, day);
    }

    private static RequestNextStage to(Stage stage, LocalDate day) {
        return new RequestNextStage(ID, stage, AskedBy.COMPLAINANT, Means.LETTER, day, day);
    }
}
