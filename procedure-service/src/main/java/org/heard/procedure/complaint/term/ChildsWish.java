package org.heard.procedure.complaint.term;

/** What a child says of a complaint that an adult makes on their behalf (R-WHO-2). It blocks nothing. */
public enum ChildsWish implements Coded {
    AGREES("agrees"),
    DISAGREES("disagrees"),
    /** They could not be asked, or did not say. */
    NOT_KNOWN("not-known");

    private final String code;

    ChildsWish(String code) {
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
