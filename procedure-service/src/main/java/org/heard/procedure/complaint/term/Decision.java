package org.heard.procedure.complaint.term;

/** What the council makes of a recommendation. */
public enum Decision implements Coded {
    ACCEPTED("accepted"),
    REJECTED("rejected");

    private final String code;

    Decision(String code) {
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
