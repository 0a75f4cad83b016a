package org.heard.procedure.complaint.term;

/** What the council decides about a complaint while proceedings go on (R-CC-1, R-CC-5). */
public enum PrejudiceDecision implements Coded {
    /** Considering any of it might prejudice them: all of it waits. */
    HOLD_WHOLE("hold-whole"),
    /** Considering some points might: those wait, and the limits go on for the rest. */
    HOLD_PART("hold-part"),
    /** It prejudices nothing (any more): nothing waits. */
    GO_ON("go-on");

    private final String code;

    PrejudiceDecision(String code) {
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
