package org.heard.contracts;

import java.time.LocalDate;
import java.util.UUID;

/** What ombudsman-service publishes on {@code heard.ombudsman.v1}. */
public sealed interface OmbudsmanEvent extends IntegrationEvent {

    /**
     * A referral has its case at the Ombudsman's intake.
     *
     * @param caseReference of the form {@code 26 000 001}
     */
    record ReferralReceived(
            UUID complaintId, UUID referralId, String caseReference, LocalDate receivedOn, String ground)
            implements OmbudsmanEvent {}

    /**
     * The council agreed to what the Ombudsman recommended.
     *
     * @param recommendationId the Ombudsman's id of it
     * @param order start-stage-2, complete-stage-2 or hold-panel where it orders a stage; another code where it orders
     *     something else
     * @param agreedOn day 0 of the stage
     * @param completeBy the last day
     */
    record RecommendationAgreed(
            UUID complaintId, UUID recommendationId, String order, LocalDate agreedOn, LocalDate completeBy)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman gave the complaint back to the council's procedure, which is not over.
     *
     * @param referralId the referral
     * @param caseReference the case's reference, such as 26 000 001
     * @param because why: premature, or entered-by-mistake where it was about another complaint
     * @param next what should happen next in the council's procedure; nothing where it was a mistake
     * @param returnedOn the day it was given back
     */
    record ReferralReturned(
            UUID complaintId, UUID referralId, String caseReference, String because, String next, LocalDate returnedOn)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman asks somebody something, with a last day for the answer.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param enquiryId the enquiry
     * @param to who is asked: council, complainant or other
     * @param madeOn the day it was asked
     * @param dueOn the last day for the answer
     */
    record EnquiryMade(
            UUID complaintId, String caseReference, UUID enquiryId, String to, LocalDate madeOn, LocalDate dueOn)
            implements OmbudsmanEvent {}

    /**
     * An enquiry has no answer yet: its last day comes near, or is over.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param enquiryId the enquiry
     * @param to who was asked: council, complainant or other
     * @param remindedOn the day of the reminder
     * @param dueOn the last day for the answer
     */
    record EnquiryReminded(
            UUID complaintId, String caseReference, UUID enquiryId, String to, LocalDate remindedOn, LocalDate dueOn)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman and the health ombudsman look at a complaint together, with the person's consent.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param beganOn the day from which they do
     */
    record JointWorkingBegan(UUID complaintId, String caseReference, LocalDate beganOn) implements OmbudsmanEvent {}

    /**
     * They do no longer: the Ombudsman's own part goes on.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param because why: consent-withdrawn or health-part-over
     * @param endedOn the day from which each looks at its own part
     */
    record JointWorkingEnded(
            UUID complaintId,
            String caseReference,
            @MayBeAbsent String because,
            LocalDate endedOn) implements OmbudsmanEvent {}

    /**
     * Both sides have a draft of the decision to comment on.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param issuedOn the day it was sent
     * @param commentsBy the last day for comments
     */
    record DraftDecisionIssued(UUID complaintId, String caseReference, LocalDate issuedOn, LocalDate commentsBy)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman has decided.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param outcome upheld, upheld-without-investigation, upheld-report, not-upheld or closed-after-initial-enquiries
     * @param decidedOn the day of the decision
     * @param recommendations how many recommendations the council agreed to; each is told by itself
     * @param wording of what was closed: cannot, where the law does not let them, or will-not, where they chose not to
     */
    record DecisionMade(
            UUID complaintId,
            String caseReference,
            String outcome,
            LocalDate decidedOn,
            int recommendations,
            @MayBeAbsent String wording)
            implements OmbudsmanEvent {}

    /**
     * The last day of a recommendation comes near.
     *
     * @param recommendationId the Ombudsman's id of the recommendation
     * @param order code of what was agreed, such as payment-distress
     * @param dueOn the last day
     */
    record RecommendationDue(UUID complaintId, UUID recommendationId, String order, LocalDate dueOn)
            implements OmbudsmanEvent {}

    /**
     * The last day of a recommendation is over, and it was not shown that it was done. It stays on record.
     *
     * @param recommendationId the Ombudsman's id of the recommendation
     * @param order code of what was agreed, such as payment-distress
     * @param dueOn the last day
     * @param missedOn the first day after it
     */
    record RecommendationMissed(
            UUID complaintId, UUID recommendationId, String order, LocalDate dueOn, LocalDate missedOn)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman found that a recommendation was carried out.
     *
     * @param recommendationId the Ombudsman's id of the recommendation
     * @param order code of what was agreed, such as payment-distress
     * @param result complied or complied-late
     * @param compliedOn the day it was found
     */
    record RecommendationComplied(
            UUID complaintId, UUID recommendationId, String order, String result, LocalDate compliedOn)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman found that a recommendation was not carried out.
     *
     * @param recommendationId the Ombudsman's id of the recommendation
     * @param order code of what was agreed, such as payment-distress
     * @param decidedOn the day it was found
     */
    record RecommendationNotComplied(UUID complaintId, UUID recommendationId, String order, LocalDate decidedOn)
            implements OmbudsmanEvent {}

    /**
     * The statement of the decision is public.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param publishedOn the day it was published
     */
    record StatementPublished(UUID complaintId, String caseReference, LocalDate publishedOn)
            implements OmbudsmanEvent {}

    /**
     * There is a public report: the council considers it within three months (LGA 1974 s31(2)).
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param issuedOn the day it was issued
     * @param considerBy the last day for the council to consider it
     */
    record PublicReportIssued(UUID complaintId, String caseReference, LocalDate issuedOn, LocalDate considerBy)
            implements OmbudsmanEvent {}

    /**
     * The Ombudsman looked again at how a case ended, as a side had asked.
     *
     * @param caseReference the case's reference, such as 26 000 001
     * @param result stands, corrected (its text is put right) or reopened (it is decided anew)
     * @param decidedOn the day of it
     */
    record ReviewDecided(UUID complaintId, String caseReference, String result, LocalDate decidedOn)
            implements OmbudsmanEvent {}
}
