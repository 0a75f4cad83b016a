package org.heard.procedure.complaint.term;

/** How proceedings ended (SI 2006/1738 reg 8(5)). */
public enum ProceedingsEnd implements Coded {
    /** They came to their end. */
    COMPLETED("completed"),
    /** They were given up. */
    DISCONTINUED("discontinued");

    private final String code;

    ProceedingsEnd(String code) {
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
