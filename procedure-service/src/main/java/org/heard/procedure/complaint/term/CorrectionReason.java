package org.heard.procedure.complaint.term;

/** Why a complaint goes on in another procedure (domain rules 4.3). */
public enum CorrectionReason implements Coded {
    /** It was in the wrong one from the first day. */
    WRONG_PROCEDURE("wrong-procedure"),
    /** R-EX-4. */
    CHILD_PROTECTION("child-protection"),
    /** R-EX-5. */
    TREATMENT_AS_ADULT("treatment-as-adult"),
    /** R-WHO-5. */
    NO_SUFFICIENT_INTEREST("no-sufficient-interest"),
    /** R-EX-9: who it is makes it another procedure. */
    COMPLAINANT_NAMED("complainant-named"),
    OMBUDSMAN_ORDER("ombudsman-order");

    private final String code;

    CorrectionReason(String code) {
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
