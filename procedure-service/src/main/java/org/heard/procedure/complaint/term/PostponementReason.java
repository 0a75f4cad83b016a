package org.heard.procedure.complaint.term;

/** Why a panel meets later; there is no other reason (R-S3-8). */
public enum PostponementReason implements Coded {
    COMPLAINANT_ASKED("complainant-asked"),
    AVAILABILITY("availability");

    private final String code;

    PostponementReason(String code) {
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
