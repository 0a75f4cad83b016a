package org.heard.procedure.complaint.term;

/** The two seats beside the person before a panel (SI 2006/1738 reg 19(6)). */
public enum CompanionKind implements Coded {
    ADVOCATE("advocate"),
    OTHER("other");

    private final String code;

    CompanionKind(String code) {
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
