package org.heard.procedure.complaint.term;

/** Where the person may go next. */
public enum NextStep implements Coded {
    STAGE_2("stage-2"),
    STAGE_3("stage-3"),
    OMBUDSMAN("ombudsman");

    private final String code;

    NextStep(String code) {
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
