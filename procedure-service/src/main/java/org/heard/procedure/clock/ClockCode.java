package org.heard.procedure.clock;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one clock of a complaint: the rule, and where a rule runs from more than one day 0 its basis, as in
 * {@code DL-10} or {@code DL-21/request}. {@code DL} is the statutory procedure, {@code CODE} the corporate one and
 * {@code CONF} the conference route.
 *
 * @param value the code as it is stored and published
 */
public record ClockCode(String value) {
    private static final Pattern FORM = Pattern.compile("(DL-\\d\\d|(CODE|CONF|R-TRI)-\\d{1,2})(/[a-z][a-z-]*)?");

    private static final String AGAIN = "-again";

    /** The council acknowledges the complaint, in its own time. */
    public static final ClockCode ACKNOWLEDGEMENT = new ClockCode("DL-01");
    /** The council tells how the procedure works, and about advocacy. */
    public static final ClockCode INFORMATION = new ClockCode("DL-02");
    /** The council answers at stage 1. */
    public static final ClockCode STAGE_1_ANSWER = new ClockCode("DL-10");
    /** The person may go to stage 2 because stage 1 is late. */
    public static final ClockCode STAGE_2_FOR_LATENESS = new ClockCode("DL-11");
    /** The person is advised to ask for stage 2. */
    public static final ClockCode STAGE_2_REQUEST = new ClockCode("DL-12");
    /** The council acknowledges the request for stage 2, in its own time. */
    public static final ClockCode STAGE_2_ACKNOWLEDGEMENT = new ClockCode("DL-20");
    /** The council answers at stage 2, counted from the request: the Ombudsman's measure. */
    public static final ClockCode STAGE_2_ANSWER_FROM_REQUEST = new ClockCode("DL-21/request");
    /** The council answers at stage 2, counted from the agreed statement: many councils' own measure. */
    public static final ClockCode STAGE_2_ANSWER_FROM_STATEMENT = new ClockCode("DL-21/statement");
    /** The council answers at stage 2, or tells why it is late; counted from the request. */
    public static final ClockCode STAGE_2_ANSWER_OR_TELL_FROM_REQUEST = new ClockCode("DL-22/request");
    /** The council answers at stage 2, or tells why it is late; counted from the agreed statement. */
    public static final ClockCode STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT = new ClockCode("DL-22/statement");
    /** The council answers at stage 2 by the day that the Ombudsman ordered. */
    public static final ClockCode ORDERED_STAGE_2 = new ClockCode("R-TRI-8/stage-two");
    /** The panel meets by the day that the Ombudsman ordered. */
    public static final ClockCode ORDERED_PANEL = new ClockCode("R-TRI-8/panel");
    /** The person may ask for a panel. */
    public static final ClockCode PANEL_REQUEST = new ClockCode("DL-30");
    /** The council acknowledges the request for a panel. */
    public static final ClockCode PANEL_ACKNOWLEDGEMENT = new ClockCode("DL-31");
    /** The panel has its chair, and who attends and which papers it gets are agreed. */
    public static final ClockCode PANEL_AGREED = new ClockCode("DL-32");
    /** The panel meets. */
    public static final ClockCode PANEL_MEETING = new ClockCode("DL-33");
    /** The person is told when and where the panel meets; counted back from that day. */
    public static final ClockCode PANEL_DATE_TOLD = new ClockCode("DL-34");
    /** The panel's papers go out; counted back from the day it meets. */
    public static final ClockCode PANEL_PAPERS = new ClockCode("DL-35");
    /** The panel's report is sent. */
    public static final ClockCode PANEL_REPORT = new ClockCode("DL-36");
    /** The council answers the panel's report. */
    public static final ClockCode STAGE_3_ANSWER = new ClockCode("DL-37");

    /** The person goes to the Ombudsman, counted from when they first had notice: the law. */
    public static final ClockCode OMBUDSMAN_FROM_NOTICE = new ClockCode("DL-40/notice");
    /** The same counted from the council's final decision, as the Ombudsman's leaflet has it: only shown. */
    public static final ClockCode OMBUDSMAN_FROM_DECISION = new ClockCode("DL-40/decision");
    /** The person resubmits after proceedings. */
    public static final ClockCode RESUBMISSION = new ClockCode("DL-41");
    /** The person complains in the corporate procedure. */
    public static final ClockCode CORPORATE_COMPLAINT = new ClockCode("CODE-3");
    /** The council acknowledges a corporate complaint. */
    public static final ClockCode CORPORATE_ACKNOWLEDGEMENT = new ClockCode("CODE-6");
    /** The council answers it, counted from the acknowledgement. */
    public static final ClockCode CORPORATE_ANSWER = new ClockCode("CODE-7");
    /** The same counted from receipt, at a council that does not go by the Code. */
    public static final ClockCode CORPORATE_ANSWER_FROM_RECEIPT = new ClockCode("CODE-7/receipt");
    /** The person asks for its second stage, in the time the council gives. */
    public static final ClockCode CORPORATE_STAGE_2_REQUEST = new ClockCode("CODE-14");
    /** The council acknowledges the request for the second stage. */
    public static final ClockCode CORPORATE_STAGE_2_ACKNOWLEDGEMENT = new ClockCode("CODE-11/request");
    /** The council answers at the second stage, counted from the acknowledgement. */
    public static final ClockCode CORPORATE_STAGE_2_ANSWER = new ClockCode("CODE-11/acknowledgement");
    /** The same counted from the request, at a council that does not go by the Code. */
    public static final ClockCode CORPORATE_STAGE_2_ANSWER_FROM_REQUEST = new ClockCode("CODE-11/request-to-answer");
    /** The person complains about a child protection conference. */
    public static final ClockCode CONFERENCE_COMPLAINT = new ClockCode("CONF-6/conference");
    /** The chair of the conference makes contact. */
    public static final ClockCode CONFERENCE_CHAIR = new ClockCode("CONF-6/receipt");
    /** The conference complaint is investigated. */
    public static final ClockCode CONFERENCE_STAGE_2 = new ClockCode("CONF-6/stage-two");
    /** The inter-agency panel meets. */
    public static final ClockCode CONFERENCE_STAGE_3 = new ClockCode("CONF-6/stage-three");

    public ClockCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a clock code: " + value);
        }
    }

    /** The rule's id, e.g. {@code DL-21}. */
    public String rule() {
        var slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }

    /** From which day 0 the rule is counted, where it knows more than one: {@code request} or {@code statement}. */
    public Optional<String> basis() {
        var slash = value.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(value.substring(slash + 1));
    }

    /** The same rule's clock for the next time that it is to run beside what it came to before: another deadline. */
    public ClockCode again() {
        return new ClockCode(value + AGAIN);
    }

    /** The clock that this one is another time of; itself if it is the first. */
    public ClockCode first() {
        var end = value.indexOf(AGAIN);
        return end < 0 ? this : new ClockCode(value.substring(0, end));
    }

    @Override
    public String toString() {
        return value;
    }
}
