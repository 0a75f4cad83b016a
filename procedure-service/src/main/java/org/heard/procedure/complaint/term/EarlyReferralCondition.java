package org.heard.procedure.complaint.term;

/** The conditions of an early referral, all required (R-REF-2). */
public enum EarlyReferralCondition implements Coded {
    /** Stage 2 delivered a very robust report and a complete adjudication. */
    ROBUST_REPORT("robust-report"),
    /** All complaints, or all significant ones about services to the child, are upheld. */
    COMPLAINTS_UPHELD("complaints-upheld"),
    /** The council gives a clear action plan. */
    CLEAR_ACTION_PLAN("clear-action-plan"),
    /** The council agrees to meet the majority or all of the desired outcomes. */
    OUTCOMES_AGREED("outcomes-agreed"),
    /** The council and the complainant both agree. */
    BOTH_AGREE("both-agree");

    private final String code;

    EarlyReferralCondition(String code) {
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
