package org.heard.procedure.complaint.term;

/**
 * What the Ombudsman ordered of the procedure and the council agreed to (R-TRI-8). What else it recommends (an apology, a
 * payment, a letter to others) orders no stage: the Ombudsman's own clock counts it, and tells when it is missed.
 */
public enum OmbudsmanOrder implements Coded {
    START_STAGE_2("start-stage-2"),
    COMPLETE_STAGE_2("complete-stage-2"),
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
