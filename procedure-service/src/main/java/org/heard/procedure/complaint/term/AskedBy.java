package org.heard.procedure.complaint.term;

/** Who asked for a step. */
public enum AskedBy implements Coded {
    COMPLAINANT("complainant"),
    ADVOCATE("advocate"),
    REPRESENTATIVE("representative");

    private final String code;

    AskedBy(String code) {
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
