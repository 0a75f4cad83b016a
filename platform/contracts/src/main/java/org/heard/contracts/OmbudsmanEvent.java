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
     * @param order start-stage-2 or hold-panel where it orders a stage; another code where it orders something else
     * @param agreedOn day 0 of the stage
     * @param completeBy the last day
     */
    record RecommendationAgreed(
            UUID complaintId, UUID recommendationId, String order, LocalDate agreedOn, LocalDate completeBy)
            implements OmbudsmanEvent {}
}
