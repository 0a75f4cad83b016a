package org.heard.procedure.complaint.term;

/** A way to settle things beside the procedure (R-S1-6). */
public enum AlternativeResolution implements Coded {
    MEDIATION("mediation"),
    MEETING("meeting"),
    CONCILIATION("conciliation");

    private final String code;

    AlternativeResolution(String code) {
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
