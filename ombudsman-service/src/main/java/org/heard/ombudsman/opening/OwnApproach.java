package org.heard.ombudsman.opening;

import java.time.LocalDate;
import java.util.UUID;
import org.heard.ombudsman.cases.ReferralCase;

/**
 * Somebody who came to the Ombudsman themselves, or through a councillor; the council's side of it is not announced yet.
 *
 * @param complaintId null while nobody knows it
 * @param firstNoticeOn null when not known
 */
public record OwnApproach(UUID complaintId, LocalDate on, boolean youngPerson, LocalDate firstNoticeOn) {

    /** The case of it, without what its opening gives. Nobody is told of it before what it needs for that is there. */
    ReferralCase asCase() {
        var row = new ReferralCase();
        row.complaintId = complaintId;
        row.referralId = UUID.randomUUID();
        row.ground = "own-approach";
        row.because = "other";
        row.youngPerson = youngPerson;
        row.referredOn = on;
        row.firstNoticeOn = firstNoticeOn;
        row.manifestDigest = "";
        return row;
    }
}
