package org.heard.procedure.complaint.term;

/** Whether anybody asks a child to stop complaining: asked before a withdrawal is taken (R-WD-1). */
public enum StopPressure implements Coded {
    NOBODY("nobody"),
    SOMEBODY("somebody"),
    /** The child was asked and would not say. */
    NOT_SAID("not-said");

    private final String code;

    StopPressure(String code) {
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
