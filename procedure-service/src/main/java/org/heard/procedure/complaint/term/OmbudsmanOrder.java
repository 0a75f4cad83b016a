package org.heard.procedure.complaint.term;

/** What the Ombudsman ordered and the council agreed to (R-TRI-8). */
public enum OmbudsmanOrder implements Coded {
    START_STAGE_2("start-stage-2"),
    HOLD_PANEL("hold-panel");

    private final String code;

    OmbudsmanOrder(String code) {
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
