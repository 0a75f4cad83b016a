package org.heard.procedure.complaint.term;

/** Why nothing more is to be done here. */
public enum ClosingReason implements Coded {
    /** Stage 1 was resolved on written terms. */
    RESOLVED("resolved"),
    /** There is an answer, and the person wants to go no further. */
    NO_WISH_TO_GO_ON("no-wish-to-go-on"),
    /** The last answer was given. */
    COMPLETE("complete");

    private final String code;

    ClosingReason(String code) {
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
