package org.heard.procedure.complaint.term;

/** Why an answer may take longer. Which of these counts where, the rule sets say (SI 2006/1738 reg 14; Code 6.4). */
public enum ExtensionReason implements Coded {
    /** The complaint is complex. */
    COMPLEXITY("complexity"),
    /** An advocate is being found. */
    ADVOCATE("advocate"),
    /** Something that is needed for the answer has not come yet. */
    EVIDENCE_AWAITED("evidence-awaited"),
    /** A reasonable adjustment takes its time. */
    ADJUSTMENT("adjustment");

    private final String code;

    ExtensionReason(String code) {
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
