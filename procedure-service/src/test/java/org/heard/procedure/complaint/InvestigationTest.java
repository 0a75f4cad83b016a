package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.complaint.command.InquiryStep.AcknowledgeStageTwo;
import org.heard.procedure.complaint.command.InquiryStep.ObjectToStageTwo;
import org.heard.procedure.complaint.command.InquiryStep.ReportIndependently;
import org.heard.procedure.complaint.command.InquiryStep.ReportInvestigation;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentEnded;
import org.heard.procedure.complaint.event.InquiryEvent.IndependentPersonReported;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoAcknowledged;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoObjected;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.Decision;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Judgement;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Role;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class InvestigationTest {

    private static final LocalDate APPOINTED = day(2, 12);
    private static final LocalDate REPORTED = day(3, 2);

    @Test
    @Rule("DL-20")
    void stage_two_is_acknowledged_once() {
        given(inStageTwo())
                .when(new AcknowledgeStageTwo(ID, day(2, 10), day(2, 10)))
                .expectEvents(new StageTwoAcknowledged(ID, day(2, 10), day(2, 10)));
        refused(
                given(and(inStageTwo(), new StageTwoAcknowledged(ID, day(2, 10), day(2, 10))))
                        .when(new AcknowledgeStageTwo(ID, day(2, 11), day(2, 11))),
                Refusal.STAGE_2_ALREADY_ACKNOWLEDGED);
        refused(given(accepted()).when(new AcknowledgeStageTwo(ID, day(1, 6), day(1, 6))), Refusal.STAGE_2_NOT_BEGUN);
    }

    @Test
    @Rule("R-S2-9")
    void an_objection_goes_on_record_and_stops_nothing() {
        var objected = new StageTwoObjected(ID, "SI 2006/1738 reg 8", WORDS, day(2, 10), day(2, 10));
        given(inStageTwo())
                .when(new ObjectToStageTwo(ID, "SI 2006/1738 reg 8", WORDS, day(2, 10), day(2, 10)))
                .expectEvents(objected);
        given(and(inStageTwo(), objected))
                .when(new org.heard.procedure.complaint.command.CheckDeadlines(ID, day(3, 17)))
                .expectEvents(missed("DL-22/request", DELAY_DUE));
    }

    @Test
    @Rule("R-S2-6")
    void the_investigator_finds_per_point_and_recommends() {
        given(appointed())
                .when(investigate(REPORTED))
                .expectEvents(new InvestigationReported(
                        ID,
                        WORDS,
                        FINDINGS,
                        List.of(new Recommendation(1, WORDS), new Recommendation(2, WORDS)),
                        REPORTED,
                        REPORTED));
        refused(
                given(appointed()).when(new ReportInvestigation(ID, WORDS, List.of(), List.of(), REPORTED, REPORTED)),
                Refusal.POINT_UNANSWERED);
    }

    @Test
    void who_was_not_appointed_does_not_report() {
        refused(given(inStageTwo()).when(investigate(REPORTED)), Refusal.INVESTIGATOR_NOT_APPOINTED);
        refused(given(appointed()).when(investigate(day(2, 11))), Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(given(inStageTwo()).when(review(REPORTED)), Refusal.INDEPENDENT_PERSON_NOT_APPOINTED);
    }

    @Test
    @Rule("R-S2-7")
    void nobody_adjudicates_who_was_not_appointed_to_by_that_day() {
        var investigated = and(
                inStageTwo(),
                new InvestigatorAppointed(ID, "IO-1", APPOINTED, APPOINTED),
                new IndependentPersonAppointed(ID, "IP-1", APPOINTED, APPOINTED),
                reported(List.of()),
                reviewed());
        refused(given(investigated).when(adjudicate(List.of())), Refusal.ADJUDICATING_OFFICER_NOT_APPOINTED);
        var tomorrow = REPORTED.plusDays(1);
        refused(
                given(and(
                                investigated,
                                new AppointmentAccepted(ID, Role.ADJUDICATING_OFFICER, "AO-1", tomorrow, tomorrow)))
                        .when(new IssueAdjudication(ID, WORDS, FINDINGS, List.of(), List.of(), REPORTED, tomorrow)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        var ended = ended(Role.ADJUDICATING_OFFICER, "AO-1", EndReason.STEPPED_DOWN);
        refused(
                given(and(appointed(), reported(List.of()), reviewed(), ended)).when(adjudicate(List.of())),
                Refusal.ADJUDICATING_OFFICER_NOT_APPOINTED);
    }

    @Test
    @Rule("R-S2-2")
    @Rule("R-S2-6")
    void who_turned_out_to_have_a_part_reports_no_more_and_what_they_reported_does_not_count() {
        var investigator = ended(Role.INVESTIGATOR, "IO-1", EndReason.CONFLICT_FOUND);
        refused(given(and(appointed(), investigator)).when(investigate(REPORTED)), Refusal.INVESTIGATOR_NOT_APPOINTED);
        var discounted = and(appointed(), reported(List.of()), reviewed(), investigator);
        refused(given(discounted).when(adjudicate(List.of())), Refusal.INVESTIGATION_NOT_REPORTED);
        var anew = and(
                discounted,
                new InvestigatorAppointed(ID, "IO-2", REPORTED, REPORTED),
                new InvestigationReported(ID, WORDS, FINDINGS, List.of(), REPORTED, REPORTED));
        refused(given(anew).when(adjudicate(List.of())), Refusal.INDEPENDENT_PERSON_NOT_REPORTED);
        given(anew).when(review(REPORTED)).expectSuccessfulHandlerExecution();

        var reviewer = ended(Role.INDEPENDENT_PERSON, "IP-1", EndReason.CONFLICT_FOUND);
        refused(
                given(and(appointed(), reported(List.of()), reviewer)).when(review(REPORTED)),
                Refusal.INDEPENDENT_PERSON_NOT_APPOINTED);
        refused(
                given(and(appointed(), reported(List.of()), reviewed(), reviewer))
                        .when(adjudicate(List.of())),
                Refusal.INDEPENDENT_PERSON_NOT_REPORTED);
        given(and(appointed(), reported(List.of()), reviewed(), ended(Role.INVESTIGATOR, "IO-1", EndReason.SERVED)))
                .when(adjudicate(List.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-S2-6")
    void the_independent_person_reports_on_no_day_before_their_appointment() {
        var late = REPORTED.plusDays(2);
        refused(
                given(and(
                                inStageTwo(),
                                new InvestigatorAppointed(ID, "IO-1", APPOINTED, APPOINTED),
                                reported(List.of()),
                                new IndependentPersonAppointed(ID, "IP-1", late, late)))
                        .when(new ReportIndependently(
                                ID, Judgement.YES, Judgement.YES, Judgement.NO, WORDS, REPORTED, late)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    private static AppointmentEnded ended(Role role, String person, EndReason because) {
        return new AppointmentEnded(ID, role, person, because, REPORTED, REPORTED);
    }

    @Test
    @Rule("R-S2-6")
    void the_independent_person_says_whether_it_was_fair_thorough_and_complete() {
        refused(given(appointed()).when(review(REPORTED)), Refusal.INVESTIGATION_NOT_REPORTED);
        given(and(appointed(), reported(List.of()))).when(review(REPORTED)).expectEvents(reviewed());
        refused(
                given(and(appointed(), reported(List.of()), reviewed())).when(review(day(3, 3))),
                Refusal.INDEPENDENT_PERSON_ALREADY_REPORTED);
        refused(
                given(and(appointed(), reported(List.of()))).when(investigate(day(3, 3))),
                Refusal.INVESTIGATION_ALREADY_REPORTED);
    }

    @Test
    @Rule("R-S2-7")
    void the_adjudication_goes_out_with_both_reports() {
        refused(given(appointed()).when(adjudicate(List.of())), Refusal.INVESTIGATION_NOT_REPORTED);
        refused(
                given(and(appointed(), reported(List.of()))).when(adjudicate(List.of())),
                Refusal.INDEPENDENT_PERSON_NOT_REPORTED);
        given(and(appointed(), reported(List.of()), reviewed()))
                .when(adjudicate(List.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-S2-7")
    void the_adjudication_accepts_or_rejects_each_recommendation() {
        var two = and(
                appointed(), reported(List.of(new Recommendation(1, WORDS), new Recommendation(2, WORDS))), reviewed());
        refused(given(two).when(adjudicate(List.of(decided(2)))), Refusal.RECOMMENDATION_UNANSWERED);
        refused(
                given(two).when(adjudicate(List.of(decided(1), decided(2), decided(2)))),
                Refusal.RECOMMENDATION_ANSWERED_TWICE);
        refused(
                given(two).when(adjudicate(List.of(decided(1), decided(2), decided(3)))),
                Refusal.RECOMMENDATION_UNKNOWN);
        given(two).when(adjudicate(List.of(decided(1), decided(2)))).expectSuccessfulHandlerExecution();
    }

    @Test
    @Rule("R-S2-9")
    void what_was_answered_or_went_on_to_a_panel_is_not_objected_to() {
        refused(
                given(accepted()).when(new ObjectToStageTwo(ID, "SI 2006/1738 reg 8", WORDS, day(1, 6), day(1, 6))),
                Refusal.STAGE_2_NOT_BEGUN);
        refused(
                given(afterStageTwo())
                        .when(new ObjectToStageTwo(ID, "SI 2006/1738 reg 8", WORDS, day(5, 14), day(5, 14))),
                Refusal.STAGE_2_ALREADY_ANSWERED);
        refused(
                given(inStageThree()).when(new ObjectToStageTwo(ID, "SI 2006/1738 reg 8", WORDS, day(6, 9), day(6, 9))),
                Refusal.STAGE_2_OVER);
        refused(
                given(inStageTwo()).when(new ObjectToStageTwo(ID, "SI 2006/1738 reg 8", WORDS, day(2, 6), day(2, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("R-S2-6")
    @Rule("R-S2-7")
    void the_investigation_is_reviewed_after_its_report_and_adjudicated_after_its_review() {
        refused(
                given(and(appointed(), reported(List.of()))).when(review(REPORTED.minusDays(1))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        var before = REPORTED.minusDays(1);
        refused(
                given(and(appointed(), reported(List.of()), reviewed()))
                        .when(new IssueAdjudication(ID, WORDS, FINDINGS, List.of(), List.of(), before, REPORTED)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    private static Object[] appointed() {
        return and(
                inStageTwo(),
                new InvestigatorAppointed(ID, "IO-1", APPOINTED, APPOINTED),
                new IndependentPersonAppointed(ID, "IP-1", APPOINTED, APPOINTED),
                new AppointmentAccepted(ID, Role.ADJUDICATING_OFFICER, "AO-1", APPOINTED, APPOINTED));
    }

    private static InvestigationReported reported(List<Recommendation> recommendations) {
        return new InvestigationReported(ID, WORDS, FINDINGS, recommendations, REPORTED, REPORTED);
    }

    private static IndependentPersonReported reviewed() {
        return new IndependentPersonReported(ID, Judgement.YES, Judgement.YES, Judgement.NO, WORDS, REPORTED, REPORTED);
    }

    private static ReportInvestigation investigate(LocalDate day) {
        return new ReportInvestigation(ID, WORDS, FINDINGS, List.of(WORDS, WORDS), day, day);
    }

    private static ReportIndependently review(LocalDate day) {
        return new ReportIndependently(ID, Judgement.YES, Judgement.YES, Judgement.NO, WORDS, day, day);
    }

    private static RecommendationDecision decided(int recommendation) {
        return new RecommendationDecision(recommendation, Decision.REJECTED, WORDS);
    }

    private static IssueAdjudication adjudicate(List<RecommendationDecision> decisions) {
        return new IssueAdjudication(ID, WORDS, FINDINGS, decisions, List.of(), day(3, 9), day(3, 9));
    }
}
