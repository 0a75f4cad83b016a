package org.heard.procedure.complaint.term;

/** Who is with a person when they speak about a conference (CONF-5). */
public enum Companion implements Coded {
    ADVOCATE("advocate"),
    SUPPORTER("supporter");

    private final String code;

    Companion(String code) {
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
