package org.heard.procedure.complaint.term;

/**
 * Why a complaint is not considered at all. Neither its age alone, nor a concern for the child (R-EX-8), nor a missing name
 * (R-EX-9) is among the grounds; child protection and treatment as an adult go the corporate way (R-EX-4, R-EX-5).
 */
public enum RejectionGround implements Coded {
    /** Not listed, without sufficient interest, and acting for nobody who is. */
    NOT_ENTITLED("not-entitled", "R-EX-1"),
    NOT_THIS_COUNCIL("not-this-council", "R-EX-2"),
    DEALT_WITH_AT_ALL_STAGES("dealt-with-at-all-stages", "R-EX-3"),
    /** Legal advice instead. */
    COURT_DECISION("court-decision", "R-EX-6"),
    /** A process of its own; on its merits. */
    CARER_APPROVAL("carer-approval", "R-EX-7"),
    STAFF_MATTER("staff-matter", "R-EX-10"),
    /** Both questions were answered, and it is not considered. */
    TOO_LATE("too-late", "R-T-2");

    private final String code;

    private final String rule;

    RejectionGround(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** The rule that gives it. */
    public String rule() {
        return rule;
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
