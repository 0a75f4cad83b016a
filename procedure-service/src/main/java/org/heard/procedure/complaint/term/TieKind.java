package org.heard.procedure.complaint.term;

/** What ties somebody of the register to a council or to its staff. */
public enum TieKind implements Coded {
    /** A member of the council. */
    MEMBER("member"),
    /** An officer of the council. */
    OFFICER("officer"),
    /** Spouse or civil partner of a member or an officer of the council. */
    PARTNER("partner"),
    /** Stands in one line of management with a certain member of its staff, above or below. */
    LINE_MANAGEMENT("line-management");

    private final String code;

    TieKind(String code) {
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
