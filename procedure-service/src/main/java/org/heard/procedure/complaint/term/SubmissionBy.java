package org.heard.procedure.complaint.term;

/** Whom the panel hears (SI 2006/1738 reg 19(5)). */
public enum SubmissionBy implements Coded {
    COMPLAINANT("complainant"),
    ADVOCATE("advocate"),
    AUTHORITY("authority"),
    SUFFICIENT_INTEREST("sufficient-interest"),
    INDEPENDENT_PERSON("independent-person");

    private final String code;

    SubmissionBy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
