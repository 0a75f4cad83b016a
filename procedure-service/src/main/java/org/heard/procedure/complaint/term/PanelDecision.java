package org.heard.procedure.complaint.term;

/** What the council decided on a late request for a panel (R-AFT-2). */
public enum PanelDecision implements Coded {
    ALLOWED("allowed"),
    REFUSED("refused");

    private final String code;

    PanelDecision(String code) {
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
