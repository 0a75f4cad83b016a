package org.heard.procedure.complaint.term;

/** Why a record must be kept. */
public enum LegalHoldGround implements Coded {
    /** A court may need it. */
    COURT_PROCEEDINGS("court-proceedings"),
    /** The police may need it. */
    POLICE_INVESTIGATION("police-investigation"),
    /** The Ombudsman looks into it. */
    OMBUDSMAN("ombudsman"),
    /** An inquiry asked that records be kept. */
    PUBLIC_INQUIRY("public-inquiry"),
    /** The law says how long it is kept. */
    STATUTORY_RETENTION("statutory-retention");

    private final String code;

    LegalHoldGround(String code) {
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
