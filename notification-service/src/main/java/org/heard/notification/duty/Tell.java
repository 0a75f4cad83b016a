package org.heard.notification.duty;

/**
 * The duties to tell (domain rules §5), with the law behind each. Those with a D have none: they are our own promise.
 */
public enum Tell {
    ACKNOWLEDGEMENT("TELL-1", "SI 2006/1738 reg 11 (check before go-live)"),
    ADVOCACY("TELL-2", "Children Act 1989 s26A; SI 2006/1738 reg 11 (check before go-live)"),
    PROCEDURE_AND_WHY("TELL-3", "Ombudsman's fact sheet on the Children Act 1989 complaints procedure"),
    INTEREST_REFUSED("TELL-4", "SI 2006/1738 reg 12 (check before go-live)"),
    NOT_CONSIDERED("TELL-5", "SI 2006/1738 reg 8; councils' own procedures"),
    STAGE_ONE_TAKES_LONGER("TELL-6", "SI 2006/1738 reg 14"),
    STAGE_ONE_ANSWERED("TELL-7", "SI 2006/1738 reg 15(2)"),
    STAGE_ONE_RAN_OUT("TELL-8", "Getting the Best from Complaints 3.5.6 (check before go-live)"),
    STAGE_TWO_BEGINS("TELL-9", "SI 2006/1738 reg 16 and 17"),
    STAGE_TWO_TAKES_LONGER("TELL-10", "SI 2006/1738 reg 17"),
    STILL_WAITING("TELL-11", "our own promise; no news is fault (Ombudsman 25 002 762, 23 015 464)"),
    ADJUDICATION("TELL-12", "SI 2006/1738 reg 17 and 18 (check before go-live)"),
    PANEL("TELL-13", "SI 2006/1738 reg 18 and 19"),
    PANEL_REPORT("TELL-14", "SI 2006/1738 reg 20"),
    FINAL_RESPONSE("TELL-15", "SI 2006/1738 reg 20(3)"),
    WITHDRAWAL("TELL-16", "Getting the Best from Complaints (check before go-live)"),
    STAFF_NAMED("TELL-17", "Getting the Best from Complaints (check before go-live)"),
    LIMIT_MISSED("TELL-18", "our own promise"),
    REFERRED("TELL-D1", "our own promise"),
    ASK_REFUSED("TELL-D2", "our own promise"),
    DEADLINE_MOVED("TELL-D3", "our own promise"),
    WINDOW_ENDS("TELL-D4", "our own promise"),
    GOES_ON_AGAIN("TELL-D5", "our own promise"),
    CLOSED("TELL-D6", "our own promise"),
    OMBUDSMAN_ASKS("TELL-D7", "our own promise"),
    OMBUDSMAN_DRAFT("TELL-D8", "our own promise"),
    OMBUDSMAN_DECIDED("TELL-D9", "LGA 1974 s30"),
    OMBUDSMAN_REMEDY("TELL-D10", "our own promise"),
    OMBUDSMAN_PUBLISHED("TELL-D11", "our own promise"),
    MESSAGE_FOR_YOU("TELL-D12", "our own promise"),
    OMBUDSMAN_JOINT("TELL-D13", "our own promise"),
    OMBUDSMAN_REPORT("TELL-D14", "our own promise"),
    OMBUDSMAN_REVIEW("TELL-D15", "our own promise");

    private final String code;
    private final String law;

    Tell(String code, String law) {
        this.code = code;
        this.law = law;
    }

    public String law() {
        return law;
    }

    @Override
    public String toString() {
        return code;
    }
}
