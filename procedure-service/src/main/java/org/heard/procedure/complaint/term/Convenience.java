package org.heard.procedure.complaint.term;

/** What was made of what suits the person, when the panel's day was found (DL-34). */
public enum Convenience implements Coded {
    ASKED("asked"),
    AGREED("agreed");

    private final String code;

    Convenience(String code) {
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
