package org.heard.ombudsman.outbound;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.contracts.OmbudsmanEvent;
import org.heard.contracts.OmbudsmanEvent.DraftDecisionIssued;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.RecommendationComplied;
import org.heard.contracts.OmbudsmanEvent.RecommendationDue;
import org.heard.contracts.OmbudsmanEvent.RecommendationNotComplied;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.RecommendationComesDue;
import org.heard.ombudsman.casework.Complying.RecommendationMissed;
import org.heard.ombudsman.casework.Complying.Result;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Deciding.ReportIssued;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Deciding.StatementPublished;
import org.heard.ombudsman.casework.Decision.Outcome;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryReminded;

/** Which fact of a case is told as what. Words stay here. */
final class Told {

    private Told() {}

    /** @param casework the case with the fact */
    static List<OmbudsmanEvent> of(ReferralCase of, Casework casework, CaseFact fact) {
        var complaint = of.complaintId;
        return switch (fact) {
            case ReturnedPremature it ->
                List.of(new ReferralReturned(complaint, of.referralId, of.reference, "premature", it.next(), it.on()));
            case CaseClosed it ->
                List.of(new OmbudsmanEvent.DecisionMade(
                        complaint,
                        of.reference,
                        Outcome.CLOSED_AFTER_INITIAL_ENQUIRIES.toString(),
                        it.on(),
                        0,
                        it.wording().toString()));
            case EnquiryMade it ->
                List.of(new OmbudsmanEvent.EnquiryMade(
                        complaint, of.reference, it.enquiry(), it.to(), it.on(), it.dueOn()));
            case EnquiryReminded it ->
                List.of(reminded(of, casework.enquiry(it.enquiry()).orElseThrow(), it));
            case JointWorkingBegan it ->
                List.of(new OmbudsmanEvent.JointWorkingBegan(complaint, of.reference, it.on()));
            case JointWorkingEnded it ->
                List.of(new OmbudsmanEvent.JointWorkingEnded(complaint, of.reference, it.because(), it.on()));
            case DraftIssued it -> List.of(new DraftDecisionIssued(complaint, of.reference, it.on(), it.commentsBy()));
            case DecisionMade it -> decided(of, casework, it);
            case RecommendationComesDue it ->
                List.of(new RecommendationDue(
                        complaint, id(casework, it.number()), order(casework, it.number()), it.dueOn()));
            case RecommendationMissed it ->
                List.of(new OmbudsmanEvent.RecommendationMissed(
                        complaint, id(casework, it.number()), order(casework, it.number()), it.dueOn(), it.on()));
            case ComplianceDecided it -> List.of(settled(of, casework, it));
            case StatementPublished it ->
                List.of(new OmbudsmanEvent.StatementPublished(complaint, of.reference, it.on()));
            case ReportIssued it ->
                List.of(new OmbudsmanEvent.PublicReportIssued(complaint, of.reference, it.on(), it.considerBy()));
            case ReviewDecided it ->
                List.of(new OmbudsmanEvent.ReviewDecided(complaint, of.reference, it.result(), it.on()));
            case CaseFact _ -> List.of();
        };
    }

    private static OmbudsmanEvent reminded(ReferralCase of, EnquiryMade enquiry, EnquiryReminded fact) {
        return new OmbudsmanEvent.EnquiryReminded(
                of.complaintId, of.reference, fact.enquiry(), enquiry.to(), fact.on(), enquiry.dueOn());
    }

    private static List<OmbudsmanEvent> decided(ReferralCase of, Casework casework, DecisionMade fact) {
        var all = casework.recommendations();
        return Stream.concat(
                        Stream.of(new OmbudsmanEvent.DecisionMade(
                                of.complaintId,
                                of.reference,
                                fact.decision().outcome().toString(),
                                fact.on(),
                                all.size(),
                                null)),
                        all.stream()
                                .map(it -> new RecommendationAgreed(
                                        of.complaintId,
                                        it.id(),
                                        it.what().kind().toString(),
                                        fact.on(),
                                        it.what().dueOn())))
                .map(OmbudsmanEvent.class::cast)
                .toList();
    }

    private static OmbudsmanEvent settled(ReferralCase of, Casework casework, ComplianceDecided fact) {
        var order = order(casework, fact.number());
        return fact.result() == Result.NOT_COMPLIED
                ? new RecommendationNotComplied(of.complaintId, id(casework, fact.number()), order, fact.on())
                : new RecommendationComplied(
                        of.complaintId,
                        id(casework, fact.number()),
                        order,
                        fact.result().toString(),
                        fact.on());
    }

    private static UUID id(Casework casework, int number) {
        return casework.recommendations().get(number - 1).id();
    }

    private static String order(Casework casework, int number) {
        return casework.recommendations().get(number - 1).what().kind().toString();
    }
}
