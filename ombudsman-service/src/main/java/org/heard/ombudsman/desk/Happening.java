package org.heard.ombudsman.desk;

import java.time.LocalDate;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.ApproachCompleted;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.CaseFact.CaseAssigned;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.CheckDecided;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.CaseFact.HelpGiven;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.LimitMissed;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.ComplianceEvidenced;
import org.heard.ombudsman.casework.Complying.OrderRefused;
import org.heard.ombudsman.casework.Complying.RecommendationComesDue;
import org.heard.ombudsman.casework.Complying.RecommendationMissed;
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
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryReminded;
import org.heard.ombudsman.casework.Investigating.EnquiryWithdrawn;
import org.heard.ombudsman.casework.Investigating.EvidenceTaken;
import org.heard.ombudsman.casework.Investigating.NoteTaken;
import org.heard.ombudsman.queue.CaseworkView.Happened;

/**
 * An entry of a case's timeline.
 *
 * @param words what somebody wrote; null where nothing was written
 */
record Happening(String inWords, LocalDate on, LocalDate recordedOn, String recordedBy, String words) {

    static Happening of(Happened it) {
        return new Happening(inWords(it.details()), it.on(), it.recordedOn(), it.recordedBy(), words(it.details()));
    }

    private static String inWords(CaseFact fact) {
        return switch (fact) {
            case ProcedureLookedAt it -> "The council’s procedure was looked at: " + it.standing();
            case LimitMissed it -> "The council missed a limit of " + it.stage() + " (" + it.clock() + ")";
            case ApproachTaken it -> "The " + it.from() + " came to the Ombudsman";
            case ApproachCompleted it -> "What was missing came: " + it.part();
            case ComplaintNamed it -> "The complaint is " + it.complaintId() + " at " + it.council();
            case CaseAssigned it ->
                it.caseworker() == null
                        ? "The " + it.team() + " team has the case"
                        : it.caseworker() + " has the case, " + it.team() + " team";
            case HelpGiven it -> "Help was given: " + it.kind();
            case CheckDecided it ->
                it.check() + " " + it.answer() + ": " + it.check().question();
            case StageBegan it -> "The stage of " + it.stage() + " began";
            case ReturnedPremature it -> "Given back to the council’s procedure. Next there: " + it.next();
            case CameBack it -> "The case came back: " + it.because();
            case CaseClosed it -> "Closed: the Ombudsman " + it.wording() + ", " + it.check();
            case JointWorkingBegan it -> "Joint working began, consent " + it.consent();
            case JointConsentWritten _ -> "Consent to joint working came in writing";
            case JointWorkingEnded it ->
                it.because() == null ? "Joint working ended" : "Joint working ended: " + it.because();
            case EnquiryMade it -> "Enquiry to the " + it.to();
            case EnquiryReminded _ -> "The enquiry was made again";
            case EnquiryAnswered _ -> "The enquiry was answered";
            case EnquiryWithdrawn _ -> "The enquiry was withdrawn";
            case NoteTaken _ -> "Note";
            case EvidenceTaken it -> "Evidence from the " + it.from();
            case DraftIssued it -> "Draft: " + it.decision().outcome();
            case CommentTaken it -> "The " + it.from() + " commented";
            case DecisionMade it -> "Decision: " + it.decision().outcome();
            case ReviewAsked it -> "The " + it.by() + " asked for a review: " + it.because();
            case ReviewDecided it -> "Review: " + it.result();
            case ClosingStated _ -> "The statement of the closing was written";
            case StatementPublished _ -> "The statement was published";
            case PublicationWithheld _ -> "The statement will not be published";
            case ReportIssued _ -> "A public report was issued";
            case ReportConsidered it -> "The council considered the report: " + it.where();
            case ReportNotConsidered _ -> "The council did not consider the report in time";
            case OrderRefused it -> "Recommendation " + it.number() + " cannot begin at the council: " + it.code();
            case RecommendationComesDue it -> "Recommendation " + it.number() + " comes due";
            case RecommendationMissed it -> "Recommendation " + it.number() + " was missed";
            case ComplianceEvidenced it -> "Recommendation " + it.number() + ": evidence";
            case ComplianceDecided it -> "Recommendation " + it.number() + ": " + it.result();
        };
    }

    private static String words(CaseFact fact) {
        return switch (fact) {
            case ApproachTaken it -> it.words();
            case HelpGiven it -> it.words();
            case ComplaintNamed it -> it.reason();
            case CheckDecided it -> it.reason();
            case ReturnedPremature it -> it.reason();
            case CaseClosed it -> it.reason();
            case JointWorkingBegan it ->
                it.significance() == null ? it.reason() : it.reason() + "\n" + it.significance();
            case JointWorkingEnded it -> it.reason();
            case EnquiryMade it -> it.question();
            case EnquiryAnswered it -> it.words();
            case NoteTaken it -> it.words();
            case EvidenceTaken it -> it.title();
            case DraftIssued it -> it.decision().statement().summary();
            case CommentTaken it -> it.words();
            case DecisionMade it -> it.decision().statement().summary();
            case ReviewAsked it -> it.words();
            case ReviewDecided it -> it.reason();
            case ClosingStated it -> it.statement().summary();
            case PublicationWithheld it -> it.reason();
            case ComplianceEvidenced it -> it.words();
            case ComplianceDecided it -> it.reason();
            case CaseFact _ -> null;
        };
    }
}
