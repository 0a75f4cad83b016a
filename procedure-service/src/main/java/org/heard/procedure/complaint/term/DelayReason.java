package org.heard.procedure.complaint.term;

/** Why the stage 2 answer is late, as told to the person (DL-22). */
public enum DelayReason implements Coded {
    COMPLEXITY("complexity"),
    EVIDENCE_AWAITED("evidence-awaited"),
    PEOPLE_UNAVAILABLE("people-unavailable"),
    INVESTIGATOR_AWAITED("investigator-awaited"),
    STATEMENT_NOT_AGREED("statement-not-agreed"),
    COMPLAINANT_UNAVAILABLE("complainant-unavailable"),
    OTHER("other");

    private final String code;

    DelayReason(String code) {
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
