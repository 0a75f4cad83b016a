package org.heard.procedure.complaint.term;

/** Whether a complaint made more than a year after is considered (R-T-2). */
public enum LateDecision implements Coded {
    CONSIDERED("considered"),
    NOT_CONSIDERED("not-considered");

    private final String code;

    LateDecision(String code) {
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
