package org.heard.procedure.complaint.term;

/** How the panel is told something. */
public enum SubmissionForm implements Coded {
    ORAL("oral"),
    WRITTEN("written");

    private final String code;

    SubmissionForm(String code) {
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
