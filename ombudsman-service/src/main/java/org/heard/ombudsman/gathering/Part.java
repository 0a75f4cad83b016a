package org.heard.ombudsman.gathering;

/** What a case needs from another service, by reference. */
public enum Part {
    /** What procedure-service has of the complaint as at the referral. */
    CASE_PART("case-part"),
    /** Who the people are, how to reach them and what they said, from intake-service. */
    PERSON_PART("person-part");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }

    static Part of(String code) {
        for (var part : values()) {
            if (part.code.equals(code)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part of a case: " + code);
    }
}
