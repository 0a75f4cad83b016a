package org.heard.procedure.complaint.term;

/** What part somebody has in a complaint that keeps them from others. */
public enum Part implements Coded {
    /** The complaint names them. They neither find nor open it. */
    COMPLAINED_ABOUT("complained-about"),
    /** They manage somebody the complaint names. */
    LINE_MANAGER("line-manager"),
    /** They gave the council's answer of stage 1. */
    ANSWERED_STAGE_1("answered-stage-1"),
    /** The complaints manager keeps them away from it. They neither find nor open it. */
    EXCLUDED("excluded");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether who has this part may neither find nor open the complaint. */
    public boolean bars() {
        return this == COMPLAINED_ABOUT || this == EXCLUDED;
    }

    @Override
    public String toString() {
        return code;
    }
}
