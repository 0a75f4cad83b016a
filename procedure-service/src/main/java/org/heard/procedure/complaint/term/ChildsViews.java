package org.heard.procedure.complaint.term;

/** Whether the views of the child went into a decision (R-WHO-4). */
public enum ChildsViews implements Coded {
    TAKEN("taken"),
    NOT_APPROPRIATE("not-appropriate");

    private final String code;

    ChildsViews(String code) {
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
