package org.heard.procedure.complaint.term;

/** Whether the council still has something to do. An own approach to the Ombudsman changes nothing here (R-REF-4). */
public enum Status implements Coded {
    OPEN("open"),
    /** The last stage is answered. */
    COMPLETE("complete"),
    WITHDRAWN("withdrawn"),
    /** Nothing more is to be done, as the person said. */
    CLOSED("closed"),
    REJECTED("rejected");

    private final String code;

    Status(String code) {
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
