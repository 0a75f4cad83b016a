package org.heard.ombudsman.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.CaseAssigned;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.CheckDecided;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.CaseFact.HelpGiven;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Check;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.ComplianceEvidenced;
import org.heard.ombudsman.casework.Complying.Result;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.CommentTaken;
import org.heard.ombudsman.casework.Deciding.PublicationWithheld;
import org.heard.ombudsman.casework.Deciding.ReportConsidered;
import org.heard.ombudsman.casework.Deciding.ReportIssued;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Decision.Statement;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EvidenceTaken;
import org.heard.ombudsman.casework.Investigating.NoteTaken;
import org.heard.ombudsman.step.Steps;

/**
 * A step that a form asks for. It happens today.
 *
 * @param role that may take it
 * @param page of the case on which the form stands
 */
record Wanted(String role, CasePage page, CaseFact fact) {

    private static final int MONTHS_TO_CONSIDER = 3;
    private static final String WHY = "Give the reason";

    /** What the form of a step asks for; null when there is no such step. Its faults are in the form. */
    static Wanted of(Filled form, String user, LocalDate today) {
        return switch (form.step()) {
            case "take" -> handled(new CaseAssigned(team(form), user, today));
            case "assign" ->
                handled(new CaseAssigned(
                        team(form), form.words("caseworker", "Enter the caseworker’s sign-in name"), today));
            case "note" -> handled(new NoteTaken(form.words("words", "Write the note"), today));
            case "help" ->
                handled(new HelpGiven(
                        form.code(
                                "kind",
                                "Select how you helped",
                                "complaint-written",
                                "council-complaint-made",
                                "advocate-found",
                                "interpreter-found",
                                "other"),
                        form.wordsOrNone("words"),
                        today));
            case "name" ->
                handled(new ComplaintNamed(
                        form.text("council"),
                        id(form, "complaintId", "Enter the number of the complaint as the council has it"),
                        form.words("reason", "Say how it is known"),
                        today));
            case "stage" -> handled(new StageBegan(form.one("stage", Stage.class, "Select the stage"), today));
            case "return" ->
                handled(new ReturnedPremature(
                        form.code(
                                "next",
                                "Select what should happen next",
                                "stage-1-answer",
                                "ask-for-stage-2",
                                "stage-2-answer",
                                "ask-for-panel",
                                "panel",
                                "last-answer"),
                        form.words("reason", WHY),
                        "person",
                        today));
            case "close" -> closed(form, today);
            case "join" ->
                handled(new JointWorkingBegan(
                        form.code("consent", "Select how consent was given", "written", "oral"),
                        form.words("reason", "Say why health and social care are entwined"),
                        form.words("significance", "Say why each of the two is fundamental"),
                        today));
            case "confirm" -> handled(new JointConsentWritten(today));
            case "split" ->
                handled(new JointWorkingEnded(
                        form.code("because", "Select why it ends", "consent-withdrawn", "health-part-over"),
                        form.words("reason", WHY),
                        today));
            case "check" ->
                new Wanted(
                        Steps.WORK,
                        CasePage.CHECKLIST,
                        new CheckDecided(
                                form.one("check", Check.class, "Select the check"),
                                form.one("answer", Check.Answer.class, "Select what you found"),
                                form.words("reason", WHY),
                                today));
            case "enquiry" ->
                new Wanted(
                        Steps.WORK,
                        CasePage.ENQUIRIES,
                        new EnquiryMade(
                                UUID.randomUUID(),
                                form.code("to", "Select who is asked", "council", "complainant", "other"),
                                form.words("question", "Write the question"),
                                form.day("dueOn", "Enter the last day for the answer, such as 31 3 2026"),
                                today));
            case "answer" ->
                new Wanted(
                        Steps.WORK,
                        CasePage.ENQUIRIES,
                        new EnquiryAnswered(
                                id(form, "enquiry", "words", "This enquiry is not known"),
                                form.words("words", "Write what was answered"),
                                today));
            case "comment" ->
                onDecision(
                        Steps.WORK,
                        new CommentTaken(
                                form.code("from", "Select who commented", "council", "complainant"),
                                form.words("words", "Write what they said"),
                                today));
            case "review" ->
                onDecision(
                        Steps.WORK,
                        new ReviewAsked(
                                form.code("by", "Select who asks", "council", "complainant"),
                                form.code("because", "Select why", "evidence-wrong", "new-evidence"),
                                form.words("words", "Write what they said"),
                                today));
            case "reviewed" -> onDecision(Steps.MANAGE, reviewed(form, today));
            case "closing" -> onDecision(Steps.WORK, closing(form, today));
            case "withhold" -> onDecision(Steps.MANAGE, new PublicationWithheld(form.words("reason", WHY), today));
            case "report" -> onDecision(Steps.MANAGE, new ReportIssued(today.plusMonths(MONTHS_TO_CONSIDER), today));
            case "considered" ->
                onDecision(
                        Steps.WORK,
                        new ReportConsidered(
                                form.code("where", "Select where", "full-council", "cabinet", "committee"), today));
            case "evidence" -> evidenced(form, today);
            case "settle" ->
                new Wanted(
                        Steps.DECIDE,
                        CasePage.RECOMMENDATIONS,
                        new ComplianceDecided(
                                number(form),
                                form.one("result", Result.class, "Select what was found"),
                                form.wordsOrNone("reason"),
                                today));
            default -> null;
        };
    }

    /** A document that came with a form. */
    static Wanted document(EvidenceTaken fact) {
        return new Wanted(Steps.WORK, CasePage.ENQUIRIES, fact);
    }

    private static Wanted handled(CaseFact fact) {
        return new Wanted(Steps.WORK, CasePage.OVERVIEW, fact);
    }

    private static Wanted onDecision(String role, CaseFact fact) {
        return new Wanted(role, CasePage.DECISION, fact);
    }

    private static Wanted closed(Filled form, LocalDate today) {
        var check = form.one("check", Check.class, "Select the check that fails");
        return handled(new CaseClosed(check, check == null ? null : check.wording(), form.words("reason", WHY), today));
    }

    private static ClosingStated closing(Filled form, LocalDate today) {
        return new ClosingStated(
                form.code("category", "Select the category", DecisionText.CATEGORIES.toArray(String[]::new)),
                statement(form),
                today);
    }

    /** A correction gives the text that the form shows anew, where one stood to be corrected. */
    private static ReviewDecided reviewed(Filled form, LocalDate today) {
        var result = form.code("result", "Select the result", "stands", "corrected", "reopened");
        return new ReviewDecided(
                result,
                form.words("reason", WHY),
                result.equals("corrected") && form.values().containsKey("summary") ? statement(form) : null,
                today);
    }

    private static Statement statement(Filled form) {
        return new Statement(
                form.words("summary", "Write the summary"),
                form.words("complaint", "Write what the complaint was"),
                form.words("powers", "Write what the Ombudsman’s role and powers are"),
                form.words("considered", "Write how you considered it"),
                form.words("found", "Write your assessment"),
                form.wordsOrNone("agreedAction"),
                form.words("finalDecision", "Write the final decision"));
    }

    private static Wanted evidenced(Filled form, LocalDate today) {
        var doneOn = form.day("doneOn", "Enter the day on which it was done, such as 31 3 2026");
        if (doneOn != null && doneOn.isAfter(today)) {
            form.faults().put("doneOn", "This day has not come yet");
        }
        return new Wanted(
                Steps.WORK,
                CasePage.RECOMMENDATIONS,
                new ComplianceEvidenced(
                        number(form), doneOn, form.words("words", "Write what shows that it was done"), today));
    }

    private static String team(Filled form) {
        return form.code("team", "Select the team", "intake", "assessment", "investigation");
    }

    private static int number(Filled form) {
        var given = form.text("number");
        return given.matches("\\d{1,2}") ? Integer.parseInt(given) : 0;
    }

    private static UUID id(Filled form, String field, String otherwise) {
        return id(form, field, field, otherwise);
    }

    /** @param shown the field of which it is said that the id is none */
    private static UUID id(Filled form, String field, String shown, String otherwise) {
        try {
            return UUID.fromString(form.text(field));
        } catch (IllegalArgumentException none) {
            form.faults().put(shown, otherwise);
            return null;
        }
    }
}
