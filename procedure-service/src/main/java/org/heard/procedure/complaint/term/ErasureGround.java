package org.heard.procedure.complaint.term;

/** Why somebody decided that a complaint is erased. */
public enum ErasureGround implements Coded {
    /** The council's time of keeping it is over. */
    RETENTION_OVER("retention-over"),
    /** The person asked, and nothing stands against it. */
    PERSON_ASKED("person-asked"),
    /** It should never have been here. */
    LODGED_IN_ERROR("lodged-in-error");

    private final String code;

    ErasureGround(String code) {
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
