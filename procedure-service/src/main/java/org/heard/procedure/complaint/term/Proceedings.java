package org.heard.procedure.complaint.term;

/** Proceedings that considering a complaint might prejudice (SI 2006/1738 reg 8, R-CC-2). */
public enum Proceedings implements Coded {
    /** Before a court, on whatever but a crime. */
    COURT("court"),
    /** Before a tribunal. */
    TRIBUNAL("tribunal"),
    /** Against a member of staff. */
    DISCIPLINARY("disciplinary"),
    /** Of the police or a criminal court. */
    CRIMINAL("criminal");

    private final String code;

    Proceedings(String code) {
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
