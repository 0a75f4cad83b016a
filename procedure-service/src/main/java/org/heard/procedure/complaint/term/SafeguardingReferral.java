package org.heard.procedure.complaint.term;

/** To whom a concern for a child went (R-EX-8). */
public enum SafeguardingReferral implements Coded {
    CHILDRENS_SERVICES("childrens-services"),
    POLICE("police"),
    /** The local authority designated officer: a worker is concerned. */
    DESIGNATED_OFFICER("designated-officer");

    private final String code;

    SafeguardingReferral(String code) {
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
