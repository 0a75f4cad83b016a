package org.heard.procedure.complaint.term;

/** On which ground a complaint goes to the Ombudsman. */
public enum Ground implements Coded {
    /** All stages are done. */
    PROCEDURE_COMPLETE("procedure-complete"),
    /** After stage 2 without a panel, under all conditions (R-REF-2). */
    EARLY_REFERRAL("early-referral"),
    /** The person goes by themselves; never refused (R-REF-4). */
    OWN_APPROACH("own-approach");

    private final String code;

    Ground(String code) {
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
