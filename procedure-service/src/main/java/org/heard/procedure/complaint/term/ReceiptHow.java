package org.heard.procedure.complaint.term;

/** How it is known that the adjudication was received; never the day of a nudge (R-CLK-3). */
public enum ReceiptHow implements Coded {
    /** The notice was opened. */
    OPENED("opened"),
    /** A person handed it over or read it out. */
    HANDED_OVER("handed-over"),
    /** The complaints manager recorded the day, with a reason. */
    RECORDED("recorded");

    private final String code;

    ReceiptHow(String code) {
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
