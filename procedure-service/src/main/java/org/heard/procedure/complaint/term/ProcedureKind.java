package org.heard.procedure.complaint.term;

/** Which procedure a complaint is in, as intake routed it (domain rules ROUTE-1 to 19). */
public enum ProcedureKind implements Coded {
    /** Children Act 1989 s26, three stages. */
    STATUTORY("statutory"),
    /** The council's own procedure for everything else. */
    CORPORATE("corporate"),
    /** The route for child protection conferences. */
    CONFERENCE("conference"),
    /** Not for this council; kept so that nothing is lost. */
    SIGNPOSTED("signposted");

    private final String code;

    ProcedureKind(String code) {
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
