package org.heard.ombudsman.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Check.Wording;
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
import org.junit.jupiter.api.Test;

/** What follows a decision, or a closing: reviews, corrections, reports (domain rules 6.2, 6.5). */
class ReviewRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final DueDays DAYS = new DueDays(7, 42);

    private final List<CaseFact> facts = new ArrayList<>();

    @Test
    void a_correction_gives_the_text_anew_and_leaves_the_rest_as_it_was() {
        decided();
        asked();
        refused("correction-does-not-fit", reviewed("corrected", null));
        refused("correction-does-not-fit", reviewed("stands", text("New.", "Pay.")));
        refused("statement-incomplete", reviewed("corrected", text(" ", "Pay.")));
        refused("statement-incomplete", reviewed("corrected", text("New.", null)));
        take(reviewed("corrected", text("New.", "Pay.")));
        var decision = casework().decision().orElseThrow();
        assertEquals("New.", decision.statement().found());
        assertEquals(upheld().recommendations(), decision.recommendations());
        assertEquals(upheld().findings(), decision.findings());
        assertEquals(Optional.of(DAY), casework().endedOn());
        asked();
        take(reviewed("stands", null));
        assertEquals("New.", casework().statement().orElseThrow().found());
    }

    @Test
    void the_text_of_a_closing_is_corrected_like_that_of_a_decision_once_it_is_written() {
        facts.add(new CaseClosed(Check.POLICE, Wording.CANNOT, "In court.", DAY));
        asked();
        refused("correction-does-not-fit", reviewed("corrected", text("New.", null)));
        take(reviewed("corrected", null), new ClosingStated("Other", text("Old.", null), DAY));
        asked();
        refused("correction-does-not-fit", reviewed("corrected", null));
        take(reviewed("corrected", text("New.", null)));
        assertEquals("New.", casework().closing().orElseThrow().statement().found());
        assertEquals(Optional.of("New."), casework().statement().map(Statement::found));
    }

    @Test
    void a_new_decision_has_its_own_text() {
        decided();
        asked();
        take(reviewed("corrected", text("New.", "Pay.")));
        asked();
        take(reviewed("reopened", null));
        decided();
        assertEquals("f", casework().decision().orElseThrow().statement().found());
    }

    @Test
    void what_was_opened_again_after_its_publication_is_published_anew_once_it_has_ended_anew() {
        decided();
        take(new StatementPublished(DAY.plusDays(42)));
        asked();
        take(reviewed("reopened", null));
        assertEquals(List.of(), DecisionRules.due(casework(), DAYS).toList());
        facts.add(new DecisionMade(upheld(), DAY.plusDays(50)));
        assertEquals(
                List.of(new StatementPublished(DAY.plusDays(92))),
                DecisionRules.fallDue(casework(), DAY.plusDays(92), DAYS));
    }

    @Test
    void what_stands_in_the_register_is_put_right_there_and_not_withheld() {
        var withheld = new PublicationWithheld("Could be recognised.", DAY.plusDays(51));
        decided();
        take(new StatementPublished(DAY.plusDays(42)));
        refused("published-already", withheld);
        asked();
        take(reviewed("reopened", null));
        facts.add(new DecisionMade(upheld(), DAY.plusDays(50)));
        refused("published-already", withheld);
    }

    @Test
    void what_was_opened_again_before_its_publication_is_withheld() {
        decided();
        asked();
        take(reviewed("reopened", null));
        facts.add(new DecisionMade(upheld(), DAY.plusDays(50)));
        take(new PublicationWithheld("Could be recognised.", DAY.plusDays(51)));
        assertEquals(List.of(), DecisionRules.fallDue(casework(), DAY.plusDays(92), DAYS));
    }

    @Test
    void of_what_was_opened_again_nobody_asks_a_review() {
        decided();
        assertEquals(Optional.of(DAY.plusMonths(1)), casework().reviewUntil());
        asked();
        take(reviewed("reopened", null));
        assertEquals(Optional.empty(), casework().reviewUntil());
        refused("no-decision-yet", new ReviewAsked("council", "new-evidence", "A letter.", DAY));
    }

    @Test
    void one_public_report_is_open_at_a_time() {
        decided();
        var report = new ReportIssued(DAY.plusMonths(3), DAY);
        take(report);
        refused("report-already-issued", report);
        take(new ReportConsidered("cabinet", DAY), report);
    }

    @Test
    void each_public_report_has_three_months_of_its_own() {
        decided();
        var first = DAY.plusMonths(3);
        take(new ReportIssued(first, DAY), new PublicationWithheld("Could be recognised.", DAY));
        assertEquals(List.of(notConsidered(first)), DecisionRules.fallDue(casework(), first.plusDays(9), DAYS));
        facts.add(notConsidered(first));
        assertEquals(List.of(), DecisionRules.fallDue(casework(), first.plusDays(9), DAYS));
        take(new ReportConsidered("cabinet", first.plusDays(10)));
        var second = first.plusMonths(4);
        take(new ReportIssued(second, first.plusDays(20)));
        assertEquals(
                List.of(second.plusDays(1)), DecisionRules.due(casework(), DAYS).toList());
        assertEquals(List.of(notConsidered(second)), DecisionRules.fallDue(casework(), second.plusDays(1), DAYS));
    }

    private static ReportNotConsidered notConsidered(LocalDate considerBy) {
        return new ReportNotConsidered(considerBy, considerBy.plusDays(1));
    }

    @Test
    void spoken_consent_to_joint_working_is_in_writing_before_the_decision_too() {
        facts.addAll(List.of(
                new StageBegan(Stage.INVESTIGATION, DAY),
                new DraftIssued(upheld(), DAY.plusDays(10), DAY),
                new CommentTaken("council", "Agreed.", DAY),
                new CommentTaken("complainant", "Thank you.", DAY),
                new JointWorkingBegan("oral", "Entwined.", "Both matter.", DAY)));
        refused("joint-consent-spoken", new DecisionMade(upheld(), DAY));
        take(new JointConsentWritten(DAY), new DecisionMade(upheld(), DAY));
    }

    private void decided() {
        facts.addAll(List.of(new StageBegan(Stage.INVESTIGATION, DAY), new DecisionMade(upheld(), DAY)));
    }

    private void asked() {
        take(new ReviewAsked("complainant", "new-evidence", "A letter.", DAY));
    }

    private static ReviewDecided reviewed(String result, Statement statement) {
        return new ReviewDecided(result, "It was looked at.", statement, DAY);
    }

    private static Decision upheld() {
        return new Decision(
                Outcome.UPHELD,
                "Other",
                List.of(new Finding(1, Fault.FAULT, "Late.", "Waited.", "Pay.")),
                text("f", "Pay."),
                List.of(new Recommendation(
                        RemedyKind.PAYMENT_DISTRESS,
                        "Pay for the wait.",
                        25_000L,
                        "A remittance.",
                        DAY.plusMonths(1))));
    }

    private static Statement text(String found, String agreedAction) {
        return new Statement("s", "c", "p", "h", found, agreedAction, "d");
    }

    private Casework casework() {
        return new Casework(new UUID(1, 2), DAY, "procedure-complete", facts);
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
}
