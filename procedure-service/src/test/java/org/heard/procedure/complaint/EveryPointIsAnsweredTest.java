package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.PointEvent.NewComplaintNamed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** No response of any stage goes out with an unanswered point. */
class EveryPointIsAnsweredTest {

    private static final UUID SECOND = new UUID(0, 2);
    private static final List<PointFinding> BOTH = List.of(finding(2), finding(1));

    @Test
    @Rule("R-S1-4")
    void stage_one_is_not_answered_while_a_point_has_no_finding() {
        refused(given(accepted()).when(answer(List.of(), day(1, 9))), Refusal.POINT_UNANSWERED);
        refused(given(accepted(), added(day(1, 7))).when(answer(FINDINGS, day(1, 9))), Refusal.POINT_UNANSWERED);
        given(accepted(), added(day(1, 7))).when(answer(BOTH, day(1, 9))).expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-S2-7")
    void the_adjudication_answers_every_point() {
        refused(
                given(and(investigated(), added(day(2, 16)))).when(adjudicate(FINDINGS, day(3, 16))),
                Refusal.POINT_UNANSWERED);
    }

    @Test
    @Rule("R-S3-7")
    void the_last_answer_answers_every_point() {
        var reported = and(
                inStageThree(),
                panelArranged(day(6, 15), PANEL_DUE),
                panelHeld(PANEL_DUE),
                panelReported(REPORT_DUE),
                nothingRecommended(REPORT_DUE));
        refused(given(reported).when(respond(List.of(), RESPONSE_DUE)), Refusal.POINT_UNANSWERED);
    }

    @Test
    void the_refusal_names_each_unanswered_point() {
        var ledger = PointsLedger.of(PROCEDURES.fold(List.<ComplaintEvent>of(accepted(), added(day(1, 7)))));
        var refused = assertThrows(Refused.class, () -> ledger.mustAllBeAnsweredBy(List.of()));
        assertEquals(
                List.of("Point 1 (looked-after-care) has no finding.", "Point 2 (complaint-handling) has no finding."),
                refused.errors().stream().map(error -> error.detail()).toList());
    }

    @Test
    void a_finding_is_about_a_point_that_there_is_and_comes_once() {
        refused(given(accepted()).when(answer(BOTH, day(1, 9))), Refusal.POINT_UNKNOWN);
        refused(given(accepted()).when(answer(List.of(finding(1), finding(0)), day(1, 9))), Refusal.POINT_UNKNOWN);
        refused(
                given(accepted()).when(answer(List.of(finding(1), finding(1)), day(1, 9))),
                Refusal.POINT_ANSWERED_TWICE);
    }

    @Test
    @Rule("R-WD-3")
    void a_new_point_joins_until_the_statement_is_agreed() {
        given(accepted()).when(add(day(1, 7), null)).expectEvents(added(day(1, 7)));
        given(inStageTwo()).when(add(day(2, 16), null)).expectEvents(added(day(2, 16)));
        refused(given(inStageTwo()).when(add(day(2, 16), new UUID(0, 9))), Refusal.NEW_POINT_STILL_JOINS);
    }

    @Test
    @Rule("R-WD-3")
    void after_that_it_is_a_new_complaint_and_this_one_names_it() {
        var agreed = and(inStageTwo(), statementAgreed(day(2, 23)));
        refused(given(agreed).when(add(day(2, 24), null)), Refusal.NEW_POINT_NEEDS_A_NEW_COMPLAINT);
        given(agreed)
                .when(add(day(2, 24), new UUID(0, 9)))
                .expectEvents(
                        new NewComplaintNamed(ID, new UUID(0, 9), "complaint-handling", day(2, 24), day(2, 24)),
                        new ComplaintLinked(
                                ID, ComplaintId.of(new UUID(0, 9)), LinkReason.SPLIT_INTO, day(2, 24), day(2, 24)));
        refused(given(agreed).when(add(day(2, 24), ID.uuid())), Refusal.LINKED_TO_ITSELF);
    }

    @Test
    @Rule("R-S3-5")
    void a_panel_takes_no_new_point() {
        refused(given(inStageThree()).when(add(day(6, 9), null)), Refusal.NEW_POINT_NEEDS_A_NEW_COMPLAINT);
    }

    private static PointFinding finding(int point) {
        return new PointFinding(point, Finding.NO_FINDING, null, WORDS);
    }

    private static PointAdded added(LocalDate day) {
        return new PointAdded(ID, SECOND, "complaint-handling", WORDS, null, day, day);
    }

    private static AddPoint add(LocalDate day, UUID newComplaint) {
        return new AddPoint(ID, SECOND, "complaint-handling", WORDS, null, newComplaint, day, day);
    }

    private static AnswerStageOne answer(List<PointFinding> findings, LocalDate day) {
        return new AnswerStageOne(ID, WORDS, findings, null, day, day);
    }

    private static IssueAdjudication adjudicate(List<PointFinding> findings, LocalDate day) {
        return new IssueAdjudication(ID, WORDS, findings, DECISIONS, List.of(), day, day);
    }

    private static IssueFinalResponse respond(List<PointFinding> findings, LocalDate day) {
        return new IssueFinalResponse(ID, WORDS, findings, List.of(), day, day);
    }
}
