package org.heard.procedure.complaint.term;

/** Why somebody did not take an appointment. */
public enum DeclineReason implements Coded {
    NOT_AVAILABLE("not-available"),
    /** They know of something that keeps them from being impartial. */
    CONFLICT("conflict"),
    OTHER("other");

    private final String code;

    DeclineReason(String code) {
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
