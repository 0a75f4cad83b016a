package org.heard.procedure.complaint.term;

/** Why two complaints belong together (R-TRI-4). */
public enum LinkReason implements Coded {
    SAME_CHILD("same-child"),
    SAME_MATTER("same-matter"),
    /** Points of this one went into the other. */
    SPLIT_INTO("split-into"),
    /** Points of the other one came into this. */
    SPLIT_FROM("split-from");

    private final String code;

    LinkReason(String code) {
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
