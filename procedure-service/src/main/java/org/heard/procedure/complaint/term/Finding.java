package org.heard.procedure.complaint.term;

/** What was found of a point (R-S2-6). */
public enum Finding implements Coded {
    UPHELD("upheld"),
    PARTLY_UPHELD("partly-upheld"),
    NOT_UPHELD("not-upheld"),
    /** It could not be found out. */
    NO_FINDING("no-finding");

    private final String code;

    Finding(String code) {
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
