package org.heard.procedure.complaint.term;

/** What came of an alternative resolution. */
public enum AlternativeResult implements Coded {
    AGREED("agreed"),
    NOT_AGREED("not-agreed"),
    BROKEN_OFF("broken-off");

    private final String code;

    AlternativeResult(String code) {
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
