package org.heard.procedure.complaint.term;

/** Whether somebody may use the conference route (CONF-1). */
public enum Standing implements Coded {
    PARENTAL_RESPONSIBILITY("parental-responsibility"),
    CARES_FOR_THE_CHILD("cares-for-the-child"),
    /** A child of sufficient understanding. */
    CHILD_WHO_UNDERSTANDS("child-who-understands"),
    NONE("none");

    private final String code;

    Standing(String code) {
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
