package org.heard.ombudsman.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.Casework.Status;
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

/** Draft, comments, decision, review, publication (domain rules 6.2, 6.5). */
final class DecisionRules {

    private static final Set<String> BOTH_SIDES = Set.of("council", "complainant");
    private static final String CORRECTED = "corrected";

    private DecisionRules() {}

    static void check(Deciding step, Casework casework) {
        switch (step) {
            case DraftIssued it -> {
                Rules.mustBeOpen(casework);
                mustFit(it.decision(), casework, it.on());
                Refusal.JOINT_CONSENT_SPOKEN.when(casework.isJointConsentSpoken());
                Refusal.DAY_NOT_AFTER_TODAY.when(!it.commentsBy().isAfter(it.on()));
            }
            case CommentTaken _ -> Refusal.NO_DRAFT.when(casework.status() != Status.DRAFT);
            case DecisionMade it -> {
                Rules.mustBeOpen(casework);
                mustFit(it.decision(), casework, it.on());
                Refusal.NO_DRAFT.when(casework.status() != Status.DRAFT);
                Refusal.JOINT_CONSENT_SPOKEN.when(casework.isJointConsentSpoken());
                Refusal.COMMENTS_STILL_OPEN.when(commentsAreOpen(casework, it.on()));
            }
            case ReviewAsked it -> {
                var until = casework.reviewUntil().orElseThrow(Refusal.NO_DECISION_YET::refused);
                Refusal.REVIEW_ALREADY_ASKED.when(reviewIsOpen(casework));
                Refusal.REVIEW_TOO_LATE.when(it.on().isAfter(until));
            }
            case ReviewDecided it -> {
                Refusal.NO_REVIEW_ASKED.when(!reviewIsOpen(casework));
                mustCorrect(it, casework);
            }
            case ClosingStated it -> {
                Refusal.NOT_CLOSED.when(casework.status() != Status.CLOSED);
                mustNotBePublished(casework);
                Refusal.STATEMENT_INCOMPLETE.when(it.category().isBlank()
                        || it.statement().texts().stream().anyMatch(String::isBlank));
                Refusal.NO_REMEDY_WITHOUT_FAULT.when(it.statement().agreedAction() != null);
            }
            case StatementPublished _ -> mustNotBePublished(casework);
            case PublicationWithheld _ -> {
                mustNotBePublished(casework);
                Refusal.PUBLISHED_ALREADY.when(
                        casework.last(StatementPublished.class).isPresent());
                Refusal.WITHHELD_ALREADY.when(
                        casework.last(PublicationWithheld.class).isPresent());
            }
            case ReportIssued _ -> {
                Refusal.REPORT_NEEDS_FAULT.when(
                        casework.outcome().filter(Outcome::isUpheld).isEmpty());
                Refusal.REPORT_ALREADY_ISSUED.when(reportIsOpen(casework));
            }
            case ReportConsidered _ -> Refusal.NO_REPORT.when(!reportIsOpen(casework));
            case ReportNotConsidered _ -> Refusal.NO_REPORT.when(!reportIsOpen(casework));
        }
    }

    /** A correction gives the whole text anew where one stands; no other result touches it. What was agreed is no text. */
    private static void mustCorrect(ReviewDecided review, Casework casework) {
        var standing = casework.statement();
        var corrected = review.statement();
        Refusal.CORRECTION_DOES_NOT_FIT.when(
                (corrected != null) != (review.result().equals(CORRECTED) && standing.isPresent()));
        if (corrected != null) {
            Refusal.STATEMENT_INCOMPLETE.when(corrected.texts().stream().anyMatch(String::isBlank)
                    || (corrected.agreedAction() == null)
                            != (standing.orElseThrow().agreedAction() == null));
        }
    }

    /** The mandatory parts, checked before anything is issued. */
    private static void mustFit(Decision decision, Casework casework, LocalDate on) {
        Refusal.NOT_INVESTIGATED.when(casework.stage() == Stage.INTAKE
                || casework.stage() == Stage.ASSESSMENT
                        && decision.outcome() != Outcome.UPHELD_WITHOUT_INVESTIGATION
                        && decision.outcome() != Outcome.NOT_UPHELD);
        var statement = decision.statement();
        Refusal.STATEMENT_INCOMPLETE.when(decision.findings().isEmpty()
                || statement.texts().stream().anyMatch(String::isBlank)
                || !decision.recommendations().isEmpty() && statement.agreedAction() == null
                || decision.findings().stream().anyMatch(DecisionRules::isIncomplete)
                || decision.findings().stream().map(Finding::point).distinct().count()
                        < decision.findings().size());
        var isFault = decision.findings().stream().anyMatch(it -> it.fault() == Fault.FAULT);
        Refusal.OUTCOME_DOES_NOT_FIT.when(decision.outcome() == Outcome.CLOSED_AFTER_INITIAL_ENQUIRIES
                || decision.outcome().isUpheld() != isFault);
        var isInjustice = decision.findings().stream().anyMatch(it -> it.injustice() != null);
        Refusal.NO_REMEDY_WITHOUT_FAULT.when(!decision.recommendations().isEmpty() && !isInjustice);
        Refusal.REMEDY_NOT_SMART.when(decision.recommendations().stream().anyMatch(it -> !isSmart(it, on)));
    }

    private static boolean isIncomplete(Finding finding) {
        return finding.reasons().isBlank()
                || finding.fault() == Fault.NO_FAULT && (finding.injustice() != null || finding.remedy() != null)
                || finding.injustice() != null && finding.remedy() == null
                || finding.injustice() == null && finding.remedy() != null;
    }

    private static boolean isSmart(Recommendation it, LocalDate on) {
        return !it.words().isBlank()
                && !it.evidence().isBlank()
                && it.dueOn().isAfter(on)
                && it.kind().isPayment() == (it.amountPence() != null);
    }

    private static boolean commentsAreOpen(Casework casework, LocalDate on) {
        var draft = casework.last(DraftIssued.class).orElseThrow();
        var since = casework.facts().lastIndexOf(draft);
        var heard = casework.facts().stream()
                .skip(since)
                .filter(CommentTaken.class::isInstance)
                .map(it -> ((CommentTaken) it).from())
                .collect(Collectors.toSet());
        return !heard.containsAll(BOTH_SIDES) && !on.isAfter(draft.commentsBy());
    }

    private static boolean reviewIsOpen(Casework casework) {
        return casework.all(ReviewAsked.class).count()
                > casework.all(ReviewDecided.class).count();
    }

    private static void mustNotBePublished(Casework casework) {
        Refusal.NO_DECISION_YET.when(casework.outcome().isEmpty());
        Refusal.PUBLISHED_ALREADY.when(casework.isPublished());
    }

    private static boolean reportIsOpen(Casework casework) {
        return casework.all(ReportIssued.class).count()
                > casework.all(ReportConsidered.class).count();
    }

    /** A statement is published some time after the decision, or the closing, unless it is withheld; a report that nobody considered stands out. */
    static List<CaseFact> fallDue(Casework casework, LocalDate today, DueDays days) {
        var facts = new ArrayList<CaseFact>();
        publishOn(casework, days)
                .filter(day -> !day.isAfter(today))
                .forEach(_ -> facts.add(new StatementPublished(today)));
        openReport(casework)
                .filter(report -> report.considerBy().isBefore(today))
                .forEach(report -> facts.add(new ReportNotConsidered(
                        report.considerBy(), report.considerBy().plusDays(1))));
        return facts;
    }

    static Stream<LocalDate> due(Casework casework, DueDays days) {
        return Stream.concat(publishOn(casework, days), openReport(casework).map(report -> report.considerBy()
                .plusDays(1)));
    }

    private static Stream<LocalDate> publishOn(Casework casework, DueDays days) {
        var waits = (casework.status() == Status.DECIDED || casework.closing().isPresent())
                && !reviewIsOpen(casework)
                && !casework.isPublished()
                && casework.last(PublicationWithheld.class).isEmpty();
        return waits ? Stream.of(casework.endedOn().orElseThrow().plusDays(days.publishDaysAfter())) : Stream.of();
    }

    /** The report that is open, unless its own three months are over already. */
    private static Stream<ReportIssued> openReport(Casework casework) {
        return reportIsOpen(casework)
                ? casework.last(ReportIssued.class).filter(report -> isAwaited(report, casework)).stream()
                : Stream.of();
    }

    private static boolean isAwaited(ReportIssued report, Casework casework) {
        return casework.facts().stream()
                .skip(casework.facts().lastIndexOf(report))
                .noneMatch(ReportNotConsidered.class::isInstance);
    }
}
