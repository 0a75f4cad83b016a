package org.heard.ombudsman.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.casework.CaseFact.ApproachCompleted;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.CheckDecided;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.casework.Check.Answer;
import org.heard.ombudsman.casework.Check.Wording;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.ComplianceEvidenced;
import org.heard.ombudsman.casework.Complying.RecommendationComesDue;
import org.heard.ombudsman.casework.Complying.RecommendationMissed;
import org.heard.ombudsman.casework.Complying.Result;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.CommentTaken;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Deciding.PublicationWithheld;
import org.heard.ombudsman.casework.Deciding.ReportConsidered;
import org.heard.ombudsman.casework.Deciding.ReportIssued;
import org.heard.ombudsman.casework.Deciding.ReportNotConsidered;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Deciding.StatementPublished;
import org.heard.ombudsman.casework.Decision.Fault;
import org.heard.ombudsman.casework.Decision.Finding;
import org.heard.ombudsman.casework.Decision.Outcome;
import org.heard.ombudsman.casework.Decision.Recommendation;
import org.heard.ombudsman.casework.Decision.Statement;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryReminded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which fact may follow in a case (domain rules 6.2 to 6.7). */
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DueDays DAYS = new DueDays(7, 42);

    private final List<CaseFact> facts = new ArrayList<>();
    private String ground = "own-approach";

    @Test
    void assessment_begins_when_every_check_is_decided_and_none_that_bars_it_fails() {
        refused("checks-undecided", new StageBegan(Stage.ASSESSMENT, DAY));
        refused("check-of-a-later-stage", check(Check.FAULT, Answer.PASSES));
        intakeChecks();
        take(check(Check.POLICE, Answer.FAILS));
        refused("check-fails", new StageBegan(Stage.ASSESSMENT, DAY));
        take(check(Check.POLICE, Answer.DOES_NOT_APPLY), check(Check.OTHERS_AFFECTED, Answer.FAILS));
        refused("stages-in-order", new StageBegan(Stage.INVESTIGATION, DAY));
        take(new StageBegan(Stage.ASSESSMENT, DAY));
        assertEquals(Status.ASSESSMENT, casework().status());
    }

    @Test
    void what_the_ombudsman_cannot_do_is_kept_apart_from_what_it_will_not() {
        refused("check-has-not-failed", close(Check.POLICE, Wording.CANNOT));
        take(check(Check.POLICE, Answer.FAILS), check(Check.WORTHWHILE, Answer.FAILS));
        refused("wording-does-not-fit", close(Check.POLICE, Wording.WILL_NOT));
        refused("wording-does-not-fit", close(Check.WORTHWHILE, Wording.CANNOT));
        refused("check-is-no-bar", close(Check.OTHERS_AFFECTED, Wording.NOT_A_BAR));
        take(close(Check.POLICE, Wording.CANNOT));
        assertEquals(
                Optional.of(Outcome.CLOSED_AFTER_INITIAL_ENQUIRIES), casework().outcome());
        refused("case-is-over", check(Check.POLICE, Answer.PASSES));
    }

    @Test
    void what_is_returned_as_premature_comes_back_when_the_council_misses_a_limit() {
        take(new ReturnedPremature("stage-2-answer", "Not over.", "person", DAY));
        assertEquals(Status.RETURNED, casework().status());
        take(new CameBack("missed-limit-of-stage-2-or-3", DAY));
        assertEquals(Status.INTAKE, casework().status());
        refused("case-is-over", new CameBack("again", DAY));
    }

    @Test
    void what_an_approach_still_needed_comes_while_the_case_is_open() {
        take(new ApproachTaken("councillor", DAY, null, "Nobody listens.", null, DAY));
        take(new ReturnedPremature("stage-2-answer", "Not over.", "person", DAY));
        refused("case-is-over", new ApproachCompleted("consent", DAY));
        take(new CameBack("missed-limit-of-stage-2-or-3", DAY));
        take(new ApproachCompleted("consent", DAY));
        facts.clear();
        take(new ApproachTaken("councillor", DAY, null, "Nobody listens.", null, DAY));
        take(check(Check.POLICE, Answer.FAILS), close(Check.POLICE, Wording.CANNOT));
        refused("case-is-over", new ApproachCompleted("consent", DAY));
    }

    @Test
    void the_complaint_is_named_while_the_case_is_open_or_returned() {
        var named = new ComplaintNamed("E09000099", UUID.randomUUID(), "The letter says so.", DAY);
        take(named);
        take(new ReturnedPremature("stage-2-answer", "Not over.", "person", DAY));
        take(named);
        assertEquals(Status.RETURNED, casework().status());
        take(new CameBack("missed-limit-of-stage-2-or-3", DAY));
        take(check(Check.POLICE, Answer.FAILS), close(Check.POLICE, Wording.CANNOT));
        refused("case-is-over", named);
    }

    @Test
    void a_procedure_that_is_over_is_nothing_to_return_to_and_an_investigated_case_is_not_returned() {
        var back = new ReturnedPremature("panel", "Not over.", "person", DAY);
        take(new ProcedureLookedAt("complete", List.of(), null, DAY, DAY));
        refused("procedure-is-complete", back);
        facts.clear();
        ground = "procedure-complete";
        refused("procedure-is-complete", back);
        ground = "own-approach";
        investigation();
        refused("case-was-taken-up", back);
    }

    @Test
    void an_enquiry_is_answered_once_and_asked_for_again_when_its_day_is_over() {
        var id = UUID.randomUUID();
        refused("unknown-enquiry", new EnquiryAnswered(id, "Here.", DAY));
        refused("day-not-after-today", new EnquiryMade(id, "council", "Why?", DAY, DAY));
        take(new EnquiryMade(id, "council", "Why?", DAY.plusDays(10), DAY));
        assertEquals(List.of(), due(DAY.plusDays(2)));
        assertEquals(Optional.of(DAY.plusDays(3)), Rules.nextDue(casework(), DAYS));
        assertEquals(List.of(new EnquiryReminded(id, DAY.plusDays(3))), due(DAY.plusDays(3)));
        fall(DAY.plusDays(3));
        assertEquals(List.of(), due(DAY.plusDays(10)));
        assertEquals(Optional.of(DAY.plusDays(11)), Rules.nextDue(casework(), DAYS));
        assertEquals(List.of(new EnquiryReminded(id, DAY.plusDays(11))), due(DAY.plusDays(11)));
        fall(DAY.plusDays(11));
        assertEquals(List.of(), due(DAY.plusDays(30)));
        take(new EnquiryAnswered(id, "Here.", DAY.plusDays(12)));
        refused("enquiry-answered", new EnquiryAnswered(id, "Again.", DAY));
    }

    @Test
    void an_enquiry_whose_day_is_near_from_the_beginning_is_asked_for_again_only_when_it_is_over() {
        var id = UUID.randomUUID();
        take(new EnquiryMade(id, "council", "Why?", DAY.plusDays(7), DAY));
        assertEquals(List.of(), due(DAY.plusDays(7)));
        assertEquals(List.of(new EnquiryReminded(id, DAY.plusDays(9))), due(DAY.plusDays(9)));
    }

    @Test
    void a_decision_has_all_its_parts_before_it_is_issued() {
        refused("not-investigated", draft(upheld()));
        investigation();
        refused("statement-incomplete", draft(with(List.of())));
        refused("statement-incomplete", draft(with(List.of(finding(1, Fault.FAULT), finding(1, Fault.FAULT)))));
        var withoutRemedy = new Finding(1, Fault.FAULT, "Late.", "Waited.", null);
        refused("statement-incomplete", draft(with(List.of(withoutRemedy))));
        refused("outcome-does-not-fit", draft(with(List.of(new Finding(1, Fault.NO_FAULT, "In time.", null, null)))));
        var faultAlone = new Finding(1, Fault.FAULT, "Late.", null, null);
        refused("no-remedy-without-fault", draft(with(List.of(faultAlone))));
        refused("remedy-not-smart", draft(with(pay(null, DAY.plusMonths(1)))));
        refused("remedy-not-smart", draft(with(pay(25_000L, DAY))));
        take(draft(upheld()));
        assertEquals(Status.DRAFT, casework().status());
    }

    @Test
    void a_decision_is_final_after_both_sides_commented_or_their_time_is_over() {
        investigation();
        refused("no-draft", new CommentTaken("council", "Agreed.", DAY));
        refused("no-draft", new DecisionMade(upheld(), DAY));
        refused("day-not-after-today", new DraftIssued(upheld(), DAY, DAY));
        take(draft(upheld()), new CommentTaken("council", "Agreed.", DAY));
        refused("comments-still-open", new DecisionMade(upheld(), DAY.plusDays(10)));
        var inTime = new DecisionMade(upheld(), DAY.plusDays(11));
        assertEquals(List.of(inTime), Rules.take(inTime, casework()));
        take(new CommentTaken("complainant", "Thank you.", DAY));
        take(new DecisionMade(upheld(), DAY));
        assertEquals(Optional.of(Outcome.UPHELD), casework().outcome());
    }

    @Test
    void a_recommendation_is_announced_missed_once_and_then_complied_with_late() {
        refused("no-decision-yet", new ComplianceEvidenced(1, DAY, "Paid.", DAY));
        decided();
        var dueOn = DAY.plusMonths(1);
        refused("unknown-recommendation", new ComplianceEvidenced(2, DAY, "Paid.", DAY));
        refused("no-evidence", new ComplianceDecided(1, Result.COMPLIED, null, DAY));
        refused("not-yet-due", new ComplianceDecided(1, Result.NOT_COMPLIED, null, dueOn));
        assertEquals(List.of(), due(dueOn.minusDays(8)));
        assertEquals(List.of(new RecommendationComesDue(1, dueOn, dueOn.minusDays(7))), due(dueOn.minusDays(7)));
        fall(dueOn.minusDays(7));
        assertEquals(List.of(), due(dueOn));
        assertEquals(Optional.of(dueOn.plusDays(1)), Rules.nextDue(casework(), DAYS));
        var missed = new RecommendationMissed(1, dueOn, dueOn.plusDays(1));
        assertEquals(List.of(missed), due(dueOn.plusDays(1)));
        fall(dueOn.plusDays(1));
        assertEquals(List.of(), due(dueOn.plusDays(2)));
        assertEquals("missed", casework().recommendations().getFirst().state());
        take(new ComplianceEvidenced(1, dueOn.plusDays(5), "Paid.", dueOn.plusDays(5)));
        refused("result-does-not-fit", new ComplianceDecided(1, Result.COMPLIED, null, dueOn.plusDays(6)));
        take(new ComplianceDecided(1, Result.COMPLIED_LATE, null, dueOn.plusDays(6)));
        assertEquals("complied-late", casework().recommendations().getFirst().state());
        assertTrue(casework().facts().contains(missed), "it stays on record");
        refused("recommendation-settled", new ComplianceDecided(1, Result.NOT_COMPLIED, null, dueOn.plusDays(9)));
    }

    @ParameterizedTest
    @EnumSource(RemedyKind.class)
    void whatever_the_council_agreed_to_is_announced_and_missed_by_its_own_day(RemedyKind kind) {
        investigation();
        var dueOn = DAY.plusMonths(2);
        var agreed = new Recommendation(kind, "Do it.", kind.isPayment() ? 10_000L : null, "A letter.", dueOn);
        take(draft(with(agreed)));
        take(new CommentTaken("council", "Agreed.", DAY), new CommentTaken("complainant", "Thank you.", DAY));
        take(new DecisionMade(with(agreed), DAY), new PublicationWithheld("Not of this test.", DAY));
        assertEquals(List.of(new RecommendationComesDue(1, dueOn, dueOn.minusDays(7))), due(dueOn.minusDays(7)));
        fall(dueOn.minusDays(7));
        assertEquals(List.of(), due(dueOn));
        assertEquals(List.of(new RecommendationMissed(1, dueOn, dueOn.plusDays(1))), due(dueOn.plusDays(1)));
    }

    @Test
    void what_was_shown_to_be_done_in_time_is_never_missed() {
        decided();
        take(new ComplianceEvidenced(1, DAY.plusMonths(1), "Paid.", DAY.plusMonths(1)));
        refused("result-does-not-fit", new ComplianceDecided(1, Result.COMPLIED_LATE, null, DAY));
        assertEquals(List.of(), due(DAY.plusMonths(1).plusDays(1)));
        take(new ComplianceDecided(1, Result.COMPLIED, null, DAY.plusMonths(1)));
    }

    @Test
    void a_review_is_asked_for_within_a_month_and_may_reopen_the_case() {
        var ask = new ReviewAsked("complainant", "new-evidence", "A letter.", DAY.plusMonths(1));
        refused("no-decision-yet", ask);
        decided();
        refused(
                "review-too-late",
                new ReviewAsked(
                        "council", "new-evidence", "x", DAY.plusMonths(1).plusDays(1)));
        refused("no-review-asked", new ReviewDecided("stands", "No.", null, DAY));
        take(ask);
        refused("review-already-asked", ask);
        take(new ReviewDecided("reopened", "It matters.", null, DAY));
        assertEquals(Status.INVESTIGATION, casework().status());
    }

    @Test
    void a_new_decision_begins_its_recommendations_anew_under_ids_of_their_own() {
        decided();
        fall(DAY.plusMonths(1).plusDays(1));
        settleAll();
        var before = casework().recommendations().getFirst();
        assertEquals("complied", before.state());
        take(
                new ReviewAsked("complainant", "new-evidence", "A letter.", DAY.plusDays(20)),
                new ReviewDecided("reopened", "It matters.", null, DAY.plusDays(20)),
                draft(upheld()),
                new CommentTaken("council", "Agreed.", DAY),
                new CommentTaken("complainant", "Thank you.", DAY),
                new DecisionMade(upheld(), DAY));
        var now = casework().recommendations().getFirst();
        assertEquals("agreed", now.state());
        assertEquals(Optional.empty(), now.missed());
        assertNotEquals(before.id(), now.id());
        assertEquals(
                List.of(new RecommendationMissed(
                        1, DAY.plusMonths(1), DAY.plusMonths(1).plusDays(1))),
                due(DAY.plusDays(41)));
        settleAll();
        assertEquals("complied", casework().recommendations().getFirst().state());
    }

    @Test
    void what_was_closed_is_reopened_at_the_stage_at_which_it_was() {
        take(check(Check.POLICE, Answer.FAILS), close(Check.POLICE, Wording.CANNOT));
        take(
                new ReviewAsked("complainant", "evidence-wrong", "No crime.", DAY),
                new ReviewDecided("reopened", "It was none.", null, DAY));
        assertEquals(Status.INTAKE, casework().status());
        assertEquals(Stage.INTAKE, casework().stage());
        intakeChecks();
        take(new StageBegan(Stage.ASSESSMENT, DAY));
        assertEquals(Status.ASSESSMENT, casework().status());
    }

    @Test
    void a_statement_is_published_after_its_time_unless_it_is_withheld_or_under_review() {
        refused("no-decision-yet", new PublicationWithheld("Could be recognised.", DAY));
        decided();
        settleAll();
        assertEquals(List.of(), due(DAY.plusDays(41)));
        assertEquals(List.of(new StatementPublished(DAY.plusDays(42))), due(DAY.plusDays(42)));
        take(new ReviewAsked("council", "evidence-wrong", "x", DAY));
        assertEquals(List.of(), due(DAY.plusDays(50)));
        take(new ReviewDecided("stands", "No.", null, DAY), new PublicationWithheld("Could be recognised.", DAY));
        assertEquals(List.of(), due(DAY.plusDays(50)));
        refused("withheld-already", new PublicationWithheld("Again.", DAY));
        facts.clear();
        decided();
        take(new StatementPublished(DAY));
        refused("published-already", new PublicationWithheld("Too late.", DAY));
    }

    @Test
    void what_was_closed_is_published_after_its_time_once_its_statement_is_written() {
        refused("not-closed", closing(DAY));
        take(check(Check.POLICE, Answer.FAILS), close(Check.POLICE, Wording.CANNOT));
        assertEquals(Optional.empty(), Rules.nextDue(casework(), DAYS));
        assertEquals(List.of(), due(DAY.plusDays(42)), "nothing is written yet");
        refused(
                "statement-incomplete",
                new ClosingStated("Other", new Statement("s", " ", "p", "h", "f", null, "d"), DAY));
        refused("no-remedy-without-fault", new ClosingStated("Other", statement(), DAY));
        take(closing(DAY), closing(DAY.plusDays(1)));
        assertEquals(DAY.plusDays(1), casework().closing().orElseThrow().on());
        assertEquals(Optional.of(DAY.plusDays(42)), Rules.nextDue(casework(), DAYS));
        assertEquals(List.of(), due(DAY.plusDays(41)));
        assertEquals(List.of(new StatementPublished(DAY.plusDays(42))), due(DAY.plusDays(42)));
        fall(DAY.plusDays(42));
        refused("published-already", closing(DAY.plusDays(43)));
        refused("published-already", new PublicationWithheld("Too late.", DAY.plusDays(43)));
    }

    @Test
    void the_statement_of_a_closing_is_withheld_with_a_reason_and_belongs_to_no_later_closing() {
        take(check(Check.WORTHWHILE, Answer.FAILS), close(Check.WORTHWHILE, Wording.WILL_NOT), closing(DAY));
        take(new PublicationWithheld("Could be recognised.", DAY));
        assertEquals(List.of(), due(DAY.plusDays(60)));
        facts.removeLast();
        take(
                new ReviewAsked("complainant", "new-evidence", "A letter.", DAY),
                new ReviewDecided("reopened", "It matters.", null, DAY));
        assertEquals(Optional.empty(), casework().closing());
        take(close(Check.WORTHWHILE, Wording.WILL_NOT));
        assertEquals(Optional.empty(), casework().closing());
        assertEquals(List.of(), due(DAY.plusDays(60)));
    }

    private static ClosingStated closing(LocalDate on) {
        return new ClosingStated("Other", new Statement("s", "c", "p", "h", "f", null, "d"), on);
    }

    @Test
    void a_report_is_considered_within_three_months_or_it_is_on_record_that_it_was_not() {
        refused("report-needs-fault", new ReportIssued(DAY.plusMonths(3), DAY));
        refused("no-report", new ReportConsidered("cabinet", DAY));
        decided();
        settleAll();
        take(new StatementPublished(DAY), new ReportIssued(DAY.plusMonths(3), DAY));
        assertEquals(List.of(), due(DAY.plusMonths(3)));
        var late = new ReportNotConsidered(DAY.plusMonths(3), DAY.plusMonths(3).plusDays(1));
        assertEquals(List.of(late), due(DAY.plusMonths(3).plusDays(9)));
        take(new ReportConsidered("cabinet", DAY));
        assertEquals(List.of(), due(DAY.plusMonths(4)));
    }

    @Test
    void joint_working_ends_when_consent_is_taken_back_and_our_part_goes_on_where_it_stands() {
        refused("not-joint", new JointWorkingEnded("consent-withdrawn", "No consent.", DAY));
        refused("not-joint", new JointConsentWritten(DAY));
        investigation();
        take(joint("written"));
        refused("joint-already", joint("oral"));
        refused("joint-consent-in-writing", new JointConsentWritten(DAY));
        take(new JointWorkingEnded("consent-withdrawn", "Taken back.", DAY));
        assertEquals(Status.INVESTIGATION, casework().status());
        assertEquals(Optional.empty(), casework().joint());
        take(draft(upheld()));
        assertEquals(Status.DRAFT, casework().status());
    }

    @Test
    void spoken_consent_to_joint_working_is_in_writing_before_a_draft_goes_out() {
        investigation();
        take(joint("oral"));
        refused("joint-consent-spoken", draft(upheld()));
        take(new JointConsentWritten(DAY), draft(upheld()));
        take(new JointWorkingEnded("health-part-over", "It is decided.", DAY), joint("oral"));
        refused("joint-consent-spoken", draft(upheld()));
    }

    private static JointWorkingBegan joint(String consent) {
        return new JointWorkingBegan(consent, "Entwined.", "Both matter.", DAY);
    }

    @Test
    void every_kind_of_fact_is_found_by_its_name() {
        assertEquals(StageBegan.class, CaseFact.kindOf("StageBegan"));
        assertEquals(RecommendationMissed.class, CaseFact.kindOf("RecommendationMissed"));
        assertThrows(IllegalStateException.class, () -> CaseFact.kindOf("NothingKnown"));
    }

    private void settleAll() {
        take(new ComplianceEvidenced(1, DAY, "Paid.", DAY), new ComplianceDecided(1, Result.COMPLIED, null, DAY));
    }

    private void decided() {
        investigation();
        take(
                draft(upheld()),
                new CommentTaken("council", "Agreed.", DAY),
                new CommentTaken("complainant", "Thank you.", DAY),
                new DecisionMade(upheld(), DAY));
    }

    private void investigation() {
        intakeChecks();
        take(new StageBegan(Stage.ASSESSMENT, DAY));
        Check.in(Check.Phase.ASSESSMENT).forEach(check -> take(check(check, Answer.PASSES)));
        take(new StageBegan(Stage.INVESTIGATION, DAY));
    }

    private void intakeChecks() {
        Check.in(Check.Phase.INTAKE).forEach(check -> take(check(check, Answer.PASSES)));
    }

    private static CheckDecided check(Check check, Answer answer) {
        return new CheckDecided(check, answer, "Looked at.", DAY);
    }

    private static CaseClosed close(Check check, Wording wording) {
        return new CaseClosed(check, wording, "Because.", DAY);
    }

    private static DraftIssued draft(Decision decision) {
        return new DraftIssued(decision, DAY.plusDays(10), DAY);
    }

    private static Decision upheld() {
        return with(pay(25_000L, DAY.plusMonths(1)));
    }

    private static Recommendation pay(Long pence, LocalDate dueOn) {
        return new Recommendation(RemedyKind.PAYMENT_DISTRESS, "Pay for the wait.", pence, "A remittance.", dueOn);
    }

    private static Finding finding(int point, Fault fault) {
        return new Finding(point, fault, "Late.", "Waited.", "Pay.");
    }

    private static Decision with(Recommendation recommendation) {
        return new Decision(
                Outcome.UPHELD, "Other", List.of(finding(1, Fault.FAULT)), statement(), List.of(recommendation));
    }

    private static Decision with(List<Finding> findings) {
        return new Decision(Outcome.UPHELD, "Other", findings, statement(), List.of(pay(25_000L, DAY.plusMonths(1))));
    }

    private static Statement statement() {
        return new Statement("s", "c", "p", "h", "f", "a", "d");
    }

    private Casework casework() {
        return new Casework(new UUID(1, 2), DAY, ground, facts);
    }

    private void take(CaseFact... steps) {
        for (var step : steps) {
            facts.addAll(Rules.take(step, casework()));
        }
    }

    private void refused(String code, CaseFact step) {
        assertEquals(
                code,
                assertThrows(Refused.class, () -> Rules.take(step, casework())).code());
    }

    private List<CaseFact> due(LocalDate on) {
        return Rules.fallDue(casework(), on, DAYS);
    }

    private void fall(LocalDate on) {
        facts.addAll(due(on));
    }
}
