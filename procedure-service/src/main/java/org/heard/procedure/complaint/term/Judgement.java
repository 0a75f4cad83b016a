package org.heard.procedure.complaint.term;

/** Whether the investigation was as it should be, in the eyes of the independent person (R-S2-6). */
public enum Judgement implements Coded {
    YES("yes"),
    PARTLY("partly"),
    NO("no");

    private final String code;

    Judgement(String code) {
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
