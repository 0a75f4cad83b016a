package org.heard.procedure.complaint.term;

/** What opened the next step. */
public enum OfferReason implements Coded {
    /** The stage was answered. */
    ANSWERED("answered"),
    /** The stage was not answered in time (DL-11). */
    LAPSED("lapsed"),
    /** The adjudication was received. */
    ADJUDICATED("adjudicated"),
    /** The last stage was answered. */
    FINAL_RESPONSE("final-response"),
    /** The complaint, or the request to go on, is not considered. */
    NOT_CONSIDERED("not-considered");

    private final String code;

    OfferReason(String code) {
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
