package org.heard.kit.council;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heard.kit.problem.Problem;

/** Why personal data is read. A reader may say so in the header {@code Read-Purpose}; else their part in things tells. */
public enum Purpose {
    /** Handling the complaint. */
    CASEWORK,
    /** Keeping a child safe. */
    SAFEGUARDING,
    /** Answering somebody who asks what is held about them. */
    SUBJECT_ACCESS,
    /** Looking whether complaints are handled well. */
    QUALITY,
    /** Court, tribunal or legal advice. */
    LEGAL,
    /** Telling somebody something they must be told. */
    NOTICE,
    /** Handing a complaint to the Ombudsman, or working on it there. */
    REFERRAL,
    /** Somebody reads what is their own. */
    OWN,
    /** Somebody reads what its own person shares with them for some days. */
    SHARED;

    /** The header that says it. */
    public static final String HEADER = "Read-Purpose";

    /**
     * Why a caller reads.
     *
     * @param said what the header says; null for nothing
     * @throws Problem {@code invalid-value} (400) when it says none of these
     */
    static Purpose of(String said, Caller caller) {
        if (said != null) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.toString().equals(said))
                    .findFirst()
                    .orElseThrow(() -> Problem.ofField(HEADER, "invalid-value", "Allowed here: " + all() + "."));
        }
        if (caller.speaksForCouncil()) {
            return CASEWORK;
        }
        if (caller.hasRole("status:read")) {
            return OWN;
        }
        return caller.hasRole("pact:read") ? NOTICE : REFERRAL;
    }

    private static String all() {
        return Arrays.stream(values()).map(Purpose::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
