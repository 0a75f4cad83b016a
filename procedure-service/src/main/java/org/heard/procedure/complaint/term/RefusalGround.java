package org.heard.procedure.complaint.term;

/** Why a council need not consider a complaint in its corporate procedure; none is a blanket exclusion (CODE-3). */
public enum RefusalGround implements Coded {
    /** More than 12 months after the person knew, and no good reason to look at it all the same. */
    OUT_OF_TIME("out-of-time"),
    /** Legal proceedings are under way about the same. */
    IN_COURT("in-court"),
    /** The same complaint had its last answer before. */
    ANSWERED_BEFORE("answered-before"),
    /** It is about nobody who acts for this council. */
    NOT_THIS_COUNCIL("not-this-council"),
    /** Stage 2 was asked for after the time that the council gives (CODE-14). */
    REQUEST_OUT_OF_TIME("request-out-of-time");

    private final String code;

    RefusalGround(String code) {
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
