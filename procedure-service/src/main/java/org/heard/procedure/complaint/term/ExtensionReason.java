package org.heard.procedure.complaint.term;

/** Why stage 1 may take longer (SI 2006/1738 reg 14). */
public enum ExtensionReason implements Coded {
    /** The complaint is complex. */
    COMPLEXITY("complexity"),
    /** An advocate is being found. */
    ADVOCATE("advocate");

    private final String code;

    ExtensionReason(String code) {
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
