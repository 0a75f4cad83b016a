package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** What is asked by text is done, or goes on record as refused and back to the person; it is never just lost. */
class AskForNextStageTest {

    @Test
    @Rule("R-S2-1")
    void yes_by_text_goes_on_to_stage_two() {
        given(accepted(), missed("DL-10", STAGE_1_DUE))
                .when(yes(STAGE_1_LAPSED))
                .expectEvents(escalated(Stage.STAGE_1, Stage.STAGE_2, STAGE_1_LAPSED));
    }

    @Test
    @Rule("R-AFT-1")
    void yes_by_text_goes_on_to_stage_three() {
        given(afterStageTwo())
                .when(yes(STAGE_3_ASKED))
                .expectEvents(escalated(Stage.STAGE_2, Stage.STAGE_3, STAGE_3_ASKED));
    }

    @Test
    void a_wish_that_comes_too_early_is_told_back() {
        given(accepted()).when(yes(day(1, 12))).expectEvents(refused(Refusal.STAGE_1_STILL_OPEN, day(1, 12)));
    }

    @Test
    void a_wish_before_the_adjudication_is_told_back() {
        given(inStageTwo()).when(yes(day(2, 10))).expectEvents(refused(Refusal.STAGE_2_STILL_OPEN, day(2, 10)));
    }

    @Test
    void a_wish_after_the_last_stage_is_told_back() {
        given(inStageThree()).when(yes(day(6, 9))).expectEvents(refused(Refusal.NO_FURTHER_STAGE, day(6, 9)));
    }

    @Test
    void a_wish_for_a_withdrawn_complaint_is_told_back() {
        given(accepted(), answered(day(1, 9)), withdrawn(day(1, 12)))
                .when(yes(day(1, 13)))
                .expectEvents(refused(Refusal.COMPLAINT_WITHDRAWN, day(1, 13)));
    }

    @Test
    @Rule("R-AFT-2")
    void a_late_wish_for_a_panel_is_for_the_council_to_decide() {
        var request = new LatePanelRequested(ID, AskedBy.COMPLAINANT, Means.TEXT, "reply-1", day(6, 12), day(6, 12));
        given(afterStageTwo())
                .when(yes(day(6, 12)))
                .expectEvents(request, refused(Refusal.PANEL_REQUEST_LATE, day(6, 12)));
        given(and(afterStageTwo(), request))
                .when(yes(day(6, 12)))
                .expectEvents(refused(Refusal.PANEL_REQUEST_LATE, day(6, 12)));
    }

    @Test
    void a_wish_outside_the_statutory_procedure_is_told_back() {
        given(accepted(ProcedureKind.CORPORATE))
                .when(yes(day(1, 12)))
                .expectEvents(refused(Refusal.NOT_THE_STATUTORY_PROCEDURE, day(1, 12)));
    }

    private static AskForNextStage yes(LocalDate day) {
        return new AskForNextStage(ID, "reply-1", day, day);
    }

    private static AskRefused refused(Refusal refusal, LocalDate day) {
        return new AskRefused(ID, "next-stage", refusal.code(), "reply-1", day, day);
    }

    private static StageEscalated escalated(Stage from, Stage to, LocalDate day) {
        return new StageEscalated(ID, from, to, AskedBy.COMPLAINANT, Means.TEXT, false, "reply-1", day, day);
    }
}
