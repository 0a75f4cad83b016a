package org.heard.procedure.complaint.term;

/** What somebody from the register is appointed to, for one complaint. */
public enum Role implements Coded {
    /** Investigates at stage 2; may be of the council's own staff. */
    INVESTIGATOR("investigator"),
    /** Looks over the investigator's shoulder at stage 2 (SI 2006/1738 reg 2). */
    INDEPENDENT_PERSON("independent-person"),
    /** Decides for the council on both reports of stage 2. */
    ADJUDICATING_OFFICER("adjudicating-officer"),
    /** Chairs the review panel (SI 2006/1738 reg 19). */
    PANEL_CHAIR("panel-chair"),
    /** Sits on the review panel beside the chair; there are two. */
    PANEL_MEMBER("panel-member"),
    /** Speaks for the child or young person throughout (CA 1989 s26A). */
    ADVOCATE("advocate");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether neither a member nor an officer of the council may hold it, nor the spouse or civil partner of one. */
    public boolean mustBeIndependent() {
        return this == INDEPENDENT_PERSON || isOnPanel();
    }

    /** Whether it is one of the three seats of the review panel. */
    public boolean isOnPanel() {
        return this == PANEL_CHAIR || this == PANEL_MEMBER;
    }

    /** How many people hold it at one time. */
    public int seats() {
        return this == PANEL_MEMBER ? 2 : 1;
    }

    @Override
    public String toString() {
        return code;
    }
}
