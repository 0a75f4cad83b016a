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
}
