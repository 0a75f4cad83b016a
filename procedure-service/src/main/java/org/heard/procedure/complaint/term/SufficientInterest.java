package org.heard.procedure.complaint.term;

/** Whether somebody whom the Act does not list may complain for a child (R-WHO-4). */
public enum SufficientInterest implements Coded {
    GRANTED("granted"),
    REFUSED("refused");

    private final String code;

    SufficientInterest(String code) {
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
