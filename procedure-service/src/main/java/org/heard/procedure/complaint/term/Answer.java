package org.heard.procedure.complaint.term;

/** An answer that must be given. */
public enum Answer implements Coded {
    YES("yes"),
    NO("no");

    private final String code;

    Answer(String code) {
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
