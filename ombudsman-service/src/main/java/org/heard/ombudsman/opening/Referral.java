package org.heard.ombudsman.opening;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.cases.ReferralCase;

/**
 * A complaint that goes to the Ombudsman, as procedure-service told it.
 *
 * @param because why the person came by themselves, else null
 * @param firstNoticeOn null when not known
 * @throws Refused {@code unknown-ground}, {@code malformed-manifest-digest}, or {@code incomplete-referral} when the rest is
 *     missing
 */
public record Referral(
        UUID complaintId,
        UUID referralId,
        String ground,
        String because,
        LocalDate referredOn,
        String stage,
        boolean youngPerson,
        LocalDate firstNoticeOn,
        String manifestDigest) {

    private static final String OWN_APPROACH = "own-approach";
    private static final Set<String> GROUNDS = Set.of("procedure-complete", "early-referral", OWN_APPROACH);
    private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{64}");

    public Referral {
        if (complaintId == null || referralId == null || referredOn == null) {
            throw new Refused("incomplete-referral", "A referral names its complaint, itself and its day.");
        }
        if (ground == null || !GROUNDS.contains(ground)) {
            throw new Refused("unknown-ground", "This ground of a referral is not known here.");
        }
        if (manifestDigest == null || !DIGEST.matcher(manifestDigest).matches()) {
            throw new Refused("malformed-manifest-digest", "A manifest's digest is sha-256 and 64 digits.");
        }
    }

    /** The case of it, without what its opening gives. */
    ReferralCase asCase() {
        var row = new ReferralCase();
        row.complaintId = complaintId;
        row.referralId = referralId;
        row.ground = ground;
        row.because = because;
        row.stage = stage;
        row.youngPerson = youngPerson;
        row.referredOn = referredOn;
        row.firstNoticeOn = firstNoticeOn;
        row.manifestDigest = manifestDigest;
        row.told = true;
        return row;
    }

    /** Whether it is the council's side of a case that was opened when the person came. */
    boolean announces(ReferralCase known) {
        return !known.wasAnnounced() && known.complaintId.equals(complaintId) && known.ground.equals(ground);
    }

    /** Whether the person came by themselves. */
    boolean isOwnApproach() {
        return ground.equals(OWN_APPROACH);
    }

    /** Whether a case was opened for just this. */
    boolean isThatOf(ReferralCase known) {
        return known.complaintId.equals(complaintId)
                && known.ground.equals(ground)
                && known.manifestDigest.equals(manifestDigest);
    }
}
