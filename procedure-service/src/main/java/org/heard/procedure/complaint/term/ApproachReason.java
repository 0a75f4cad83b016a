package org.heard.procedure.complaint.term;

/** Why the person goes to the Ombudsman by themselves. */
public enum ApproachReason implements Coded {
    DELAY("delay"),
    REFUSAL("refusal"),
    OTHER("other");

    private final String code;

    ApproachReason(String code) {
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
