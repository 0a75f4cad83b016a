package org.heard.procedure.complaint.term;

/** What came of the offer of an advocate (CA 1989 s26A). */
public enum AdvocateOffer implements Coded {
    /** They want one; nothing ends before they had one. */
    ACCEPTED("accepted"),
    DECLINED("declined"),
    HAS_ONE("has-one");

    private final String code;

    AdvocateOffer(String code) {
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
