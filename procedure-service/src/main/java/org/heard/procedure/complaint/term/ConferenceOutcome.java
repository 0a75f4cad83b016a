package org.heard.procedure.complaint.term;

/** What came of a complaint about a conference. That its decision is changed is none of these (CONF-3). */
public enum ConferenceOutcome implements Coded {
    NOT_UPHELD("not-upheld"),
    PARTLY_UPHELD("partly-upheld"),
    UPHELD("upheld"),
    /** Upheld, and those who can are advised to hold the conference again. */
    RECONVENING_ADVISED("reconvening-advised");

    private final String code;

    ConferenceOutcome(String code) {
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
