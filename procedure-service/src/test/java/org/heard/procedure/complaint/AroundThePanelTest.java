package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.PanelStep.AcknowledgePanelRequest;
import org.heard.procedure.complaint.command.PanelStep.ConsultIndependentPerson;
import org.heard.procedure.complaint.command.PanelStep.DecideLatePanel;
import org.heard.procedure.complaint.command.PanelStep.HearSubmission;
import org.heard.procedure.complaint.command.PanelStep.NameCompanion;
import org.heard.procedure.complaint.command.PanelStep.PostponePanel;
import org.heard.procedure.complaint.command.PanelStep.PreparePanel;
import org.heard.procedure.complaint.command.PanelStep.RecordRecommendations;
import org.heard.procedure.complaint.command.PanelStep.SendPanelPapers;
import org.heard.procedure.complaint.command.PanelStep.TellPanelDate;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.PanelEvent.CompanionNamed;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelDecided;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.event.PanelEvent.PanelDateTold;
import org.heard.procedure.complaint.event.PanelEvent.PanelPapersSent;
import org.heard.procedure.complaint.event.PanelEvent.PanelPostponed;
import org.heard.procedure.complaint.event.PanelEvent.PanelPrepared;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.event.PanelEvent.PanelRequestAcknowledged;
import org.heard.procedure.complaint.event.PanelEvent.SubmissionHeard;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CompanionKind;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.Decision;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PanelDecision;
import org.heard.procedure.complaint.term.PostponementReason;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.SubmissionBy;
import org.heard.procedure.complaint.term.SubmissionForm;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Late requests, preparing the panel, whom it hears, and the independent person's word after it. */
class AroundThePanelTest {

    private static final LocalDate LATE = day(6, 12);
    private static final LocalDate ARRANGED = day(6, 15);

    @Test
    @Rule("R-AFT-2")
    void a_late_panel_that_is_allowed_is_counted_from_the_day_of_the_request() {
        given(askedLate())
                .when(decide(PanelDecision.ALLOWED, null, day(6, 16)))
                .expectEvents(
                        new LatePanelDecided(ID, PanelDecision.ALLOWED, LATE, null, day(6, 16), day(6, 16)),
                        new org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated(
                                ID,
                                Stage.STAGE_2,
                                Stage.STAGE_3,
                                AskedBy.COMPLAINANT,
                                Means.LETTER,
                                true,
                                null,
                                LATE,
                                day(6, 16)));
    }

    @Test
    @Rule("R-AFT-2")
    void a_late_panel_is_refused_with_reasons_only() {
        refused(
                given(askedLate()).when(decide(PanelDecision.REFUSED, null, day(6, 15))),
                Refusal.LATE_PANEL_REFUSAL_NEEDS_REASONS);
        given(askedLate())
                .when(decide(PanelDecision.REFUSED, WORDS, day(6, 15)))
                .expectEvents(new LatePanelDecided(ID, PanelDecision.REFUSED, LATE, WORDS, day(6, 15), day(6, 15)));
    }

    @Test
    @Rule("R-AFT-2")
    void one_late_request_is_decided_at_a_time_and_only_where_there_is_one() {
        refused(
                given(afterStageTwo()).when(decide(PanelDecision.ALLOWED, null, day(6, 9))),
                Refusal.NO_LATE_PANEL_REQUEST);
        refused(
                given(inStageThree()).when(decide(PanelDecision.ALLOWED, null, day(6, 9))),
                Refusal.STAGE_ALREADY_REACHED);
        refused(
                given(askedLate())
                        .when(new RequestNextStage(
                                ID, Stage.STAGE_3, AskedBy.COMPLAINANT, Means.LETTER, day(6, 15), day(6, 15))),
                Refusal.PANEL_REQUEST_UNDECIDED);
        refused(
                given(askedLate()).when(new DecideLatePanel(ID, PanelDecision.ALLOWED, null, day(6, 11), day(6, 15))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("DL-31")
    void a_request_is_acknowledged_once_and_a_late_one_too() {
        var asked = and(afterStageTwo(), toStageThree(STAGE_3_ASKED, false));
        given(asked).when(acknowledge(day(6, 10))).expectEvents(acknowledged(day(6, 10)));
        given(asked).when(acknowledge(day(6, 11))).expectEvents(missed("DL-31", day(6, 10)), acknowledged(day(6, 11)));
        given(askedLate()).when(acknowledge(day(6, 16))).expectEvents(acknowledged(day(6, 16)));
        refused(given(inStageThree()).when(acknowledge(day(6, 9))), Refusal.PANEL_REQUEST_ALREADY_ACKNOWLEDGED);
        refused(given(afterStageTwo()).when(acknowledge(day(6, 8))), Refusal.STAGE_3_NOT_BEGUN);
    }

    @Test
    @Rule("DL-32")
    void who_attends_is_agreed_with_the_chair() {
        var asked = and(afterStageTwo(), toStageThree(STAGE_3_ASKED, false), acknowledged(STAGE_3_ASKED));
        var chair = new AppointmentAccepted(ID, Role.PANEL_CHAIR, "PC-1", ARRANGED, ARRANGED);
        refused(given(asked).when(new PreparePanel(ID, ARRANGED, ARRANGED)), Refusal.PANEL_HAS_NO_CHAIR);
        given(and(asked, chair))
                .when(new PreparePanel(ID, day(6, 22), day(6, 22)))
                .expectEvents(new PanelPrepared(ID, day(6, 22), day(6, 22)));
        given(and(asked, chair))
                .when(new PreparePanel(ID, day(6, 23), day(6, 23)))
                .expectEvents(missed("DL-32", day(6, 22)), new PanelPrepared(ID, day(6, 23), day(6, 23)));
        refused(given(inStageThree()).when(new PreparePanel(ID, ARRANGED, ARRANGED)), Refusal.PANEL_ALREADY_PREPARED);
    }

    @Test
    @Rule("DL-34")
    void the_person_is_told_the_day_that_was_arranged() {
        refused(given(inStageThree()).when(tell(PANEL_DUE, ARRANGED)), Refusal.PANEL_NOT_ARRANGED);
        refused(given(arranged()).when(tell(day(7, 21), ARRANGED)), Refusal.PANEL_MEETS_ON_ANOTHER_DAY);
        given(arranged())
                .when(tell(PANEL_DUE, day(7, 6)))
                .expectEvents(new PanelDateTold(ID, PANEL_DUE, WORDS, Convenience.ASKED, day(7, 6), day(7, 6)));
        given(and(arranged(), panelPapers()))
                .when(tell(PANEL_DUE, day(7, 7)))
                .expectEvents(
                        missed("DL-34", day(7, 6)),
                        new PanelDateTold(ID, PANEL_DUE, WORDS, Convenience.ASKED, day(7, 7), day(7, 7)));
    }

    @Test
    @Rule("DL-35")
    void the_papers_go_out_ten_working_days_before_the_panel() {
        refused(given(inStageThree()).when(new SendPanelPapers(ID, ARRANGED, ARRANGED)), Refusal.PANEL_NOT_ARRANGED);
        given(and(arranged(), panelDateTold()))
                .when(new SendPanelPapers(ID, day(7, 7), day(7, 7)))
                .expectEvents(missed("DL-35", day(7, 6)), new PanelPapersSent(ID, day(7, 7), day(7, 7)));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-S3-8")
    void a_postponed_panel_stops_no_clock_and_is_told_anew(PostponementReason because) {
        var later = new PanelPostponed(ID, because, day(8, 10), day(7, 13), day(7, 13));
        var before = and(and(arranged(), panelOfThree(ARRANGED)), panelDateTold(), panelPapers());
        given(before)
                .when(new PostponePanel(ID, because, day(8, 10), day(7, 13), day(7, 13)))
                .expectEvents(later);
        given(and(before, later))
                .when(new HoldPanel(ID, PANEL, day(8, 10), day(8, 10)))
                .expectEvents(
                        missed("DL-33", PANEL_DUE, day(8, 10)),
                        missed("DL-34", day(7, 27), day(8, 10)),
                        missed("DL-35", day(7, 27), day(8, 10)),
                        panelHeld(day(8, 10)));
    }

    @Test
    @Rule("R-S3-8")
    void a_panel_is_postponed_to_a_later_day() {
        refused(
                given(arranged())
                        .when(new PostponePanel(
                                ID, PostponementReason.AVAILABILITY, PANEL_DUE, day(6, 16), day(6, 16))),
                Refusal.PANEL_NOT_POSTPONED);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-S3-3")
    void the_panel_hears_everybody_whom_the_regulation_names(SubmissionBy by) {
        given(and(arranged(), panelDateTold(), panelPapers()))
                .when(new HearSubmission(ID, by, SubmissionForm.ORAL, WORDS, PANEL_DUE, PANEL_DUE))
                .expectEvents(new SubmissionHeard(ID, by, SubmissionForm.ORAL, WORDS, PANEL_DUE, PANEL_DUE));
    }

    @Test
    @Rule("R-S3-4")
    void an_advocate_and_one_other_come_along_and_one_of_them_speaks() {
        var advocate = new CompanionNamed(ID, CompanionKind.ADVOCATE, Answer.YES, Answer.NO, ARRANGED, ARRANGED);
        given(inStageThree())
                .when(name(CompanionKind.ADVOCATE, Answer.YES, Answer.NO))
                .expectEvents(advocate);
        given(and(inStageThree(), advocate))
                .when(name(CompanionKind.OTHER, Answer.NO, Answer.NO))
                .expectEvents(new CompanionNamed(ID, CompanionKind.OTHER, Answer.NO, Answer.NO, ARRANGED, ARRANGED));
        refused(
                given(and(inStageThree(), advocate)).when(name(CompanionKind.OTHER, Answer.YES, Answer.NO)),
                Refusal.COMPANION_SPEAKS_ALREADY);
        refused(
                given(and(inStageThree(), advocate)).when(name(CompanionKind.ADVOCATE, Answer.NO, Answer.NO)),
                Refusal.COMPANION_SEAT_TAKEN);
    }

    @Test
    @Rule("R-S3-5")
    void a_lawyer_is_noted_and_a_new_complaint_is_none_for_the_panel() {
        given(inStageThree())
                .when(name(CompanionKind.OTHER, Answer.NO, Answer.YES))
                .expectEvents(new CompanionNamed(ID, CompanionKind.OTHER, Answer.NO, Answer.YES, ARRANGED, ARRANGED));
        refused(
                given(inStageThree())
                        .when(new AddPoint(
                                ID,
                                new java.util.UUID(0, 2),
                                "complaint-handling",
                                WORDS,
                                null,
                                null,
                                ARRANGED,
                                ARRANGED)),
                Refusal.NEW_POINT_NEEDS_A_NEW_COMPLAINT);
    }

    @Test
    @Rule("R-S3-6")
    void the_panel_hears_nobody_after_its_report() {
        refused(
                given(reported())
                        .when(new HearSubmission(
                                ID, SubmissionBy.AUTHORITY, SubmissionForm.WRITTEN, WORDS, REPORT_DUE, REPORT_DUE)),
                Refusal.PANEL_REPORT_ALREADY_SENT);
    }

    @Test
    @Rule("R-S3-7")
    void the_council_answers_together_with_the_independent_person() {
        var response = new IssueFinalResponse(ID, WORDS, FINDINGS, List.of(), REPORT_DUE, REPORT_DUE);
        var recommended = and(reported(), nothingRecommended(REPORT_DUE));
        refused(given(recommended).when(response), Refusal.INDEPENDENT_PERSON_NOT_CONSULTED);
        refused(
                given(arranged()).when(new ConsultIndependentPerson(ID, WORDS, ARRANGED, ARRANGED)),
                Refusal.PANEL_REPORT_NOT_SENT);
        given(reported())
                .when(new ConsultIndependentPerson(ID, WORDS, REPORT_DUE, REPORT_DUE))
                .expectEvents(consulted(REPORT_DUE));
        given(and(recommended, consulted(REPORT_DUE))).when(response).expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-S3-6")
    void no_last_answer_goes_out_before_it_is_on_record_what_the_panel_recommends_or_that_it_is_nothing() {
        var consulted = and(reported(), consulted(REPORT_DUE));
        var response = new IssueFinalResponse(ID, WORDS, FINDINGS, List.of(), REPORT_DUE, REPORT_DUE);
        refused(given(consulted).when(response), Refusal.PANEL_HAS_NOT_RECOMMENDED);
        given(consulted)
                .when(new RecordRecommendations(ID, List.of(), REPORT_DUE, REPORT_DUE))
                .expectEvents(nothingRecommended(REPORT_DUE));
        var next = REPORT_DUE.plusDays(1);
        refused(
                given(and(consulted, nothingRecommended(next)))
                        .when(new IssueFinalResponse(ID, WORDS, FINDINGS, List.of(), REPORT_DUE, next)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("R-S3-6")
    @Rule("R-S3-7")
    void each_recommendation_of_the_panel_is_accepted_or_rejected_with_reasons() {
        var recommended = new PanelRecommended(ID, List.of(new Recommendation(3, WORDS)), REPORT_DUE, REPORT_DUE);
        var before = and(reported(), recommended, consulted(REPORT_DUE));
        refused(
                given(before).when(new IssueFinalResponse(ID, WORDS, FINDINGS, List.of(), REPORT_DUE, REPORT_DUE)),
                Refusal.RECOMMENDATION_UNANSWERED);
        var departs = List.of(new RecommendationDecision(3, Decision.REJECTED, WORDS));
        given(before)
                .when(new IssueFinalResponse(ID, WORDS, FINDINGS, departs, REPORT_DUE, REPORT_DUE))
                .expectSuccessfulHandlerExecution();
        refused(
                given(before).when(new RecordRecommendations(ID, List.of(WORDS), REPORT_DUE, REPORT_DUE)),
                Refusal.PANEL_ALREADY_RECOMMENDED);
        refused(
                given(arranged()).when(new RecordRecommendations(ID, List.of(WORDS), ARRANGED, ARRANGED)),
                Refusal.PANEL_REPORT_NOT_SENT);
    }

    private static Object[] askedLate() {
        return and(afterStageTwo(), new LatePanelRequested(ID, AskedBy.COMPLAINANT, Means.LETTER, null, LATE, LATE));
    }

    private static Object[] arranged() {
        return and(inStageThree(), panelArranged(ARRANGED, PANEL_DUE));
    }

    private static Object[] reported() {
        return and(arranged(), panelDateTold(), panelPapers(), panelHeld(PANEL_DUE), panelReported(REPORT_DUE));
    }

    private static DecideLatePanel decide(PanelDecision decision, Sealed reasons, LocalDate day) {
        return new DecideLatePanel(ID, decision, reasons, day, day);
    }

    private static AcknowledgePanelRequest acknowledge(LocalDate day) {
        return new AcknowledgePanelRequest(ID, day, day);
    }

    private static PanelRequestAcknowledged acknowledged(LocalDate day) {
        return new PanelRequestAcknowledged(ID, day, day);
    }

    private static TellPanelDate tell(LocalDate meetsOn, LocalDate day) {
        return new TellPanelDate(ID, meetsOn, WORDS, Convenience.ASKED, day, day);
    }

    private static NameCompanion name(CompanionKind kind, Answer speaks, Answer lawyer) {
        return new NameCompanion(ID, kind, speaks, lawyer, ARRANGED, ARRANGED);
    }
}
