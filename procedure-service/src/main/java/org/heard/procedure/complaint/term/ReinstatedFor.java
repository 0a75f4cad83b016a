package org.heard.procedure.complaint.term;

/** What brought a complaint back that had ended. */
public enum ReinstatedFor implements Coded {
    PERSON_ASKED("person-asked"),
    /** The council should not have ended it. */
    COUNCIL_MISTAKE("council-mistake"),
    PROCEDURE_CORRECTED("procedure-corrected"),
    OMBUDSMAN_ORDER("ombudsman-order");

    private final String code;

    ReinstatedFor(String code) {
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
