package org.heard.procedure.complaint.term;

/** Whether a representative is suitable (R-WHO-3). */
public enum Suitability implements Coded {
    SUITABLE("suitable"),
    UNSUITABLE("unsuitable");

    private final String code;

    Suitability(String code) {
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
