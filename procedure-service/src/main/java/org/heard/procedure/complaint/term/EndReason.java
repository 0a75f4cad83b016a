package org.heard.procedure.complaint.term;

/** Why an appointment ended. */
public enum EndReason implements Coded {
    /** What it was for is done. */
    SERVED("served"),
    /** They gave it up. */
    STEPPED_DOWN("stepped-down"),
    /** The council puts somebody else in their place. */
    REPLACED("replaced"),
    /** They turned out to have a part in what is complained about. */
    CONFLICT_FOUND("conflict-found"),
    /** The complainant asked for somebody else. */
    PERSON_ASKED("person-asked");

    private final String code;

    EndReason(String code) {
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
