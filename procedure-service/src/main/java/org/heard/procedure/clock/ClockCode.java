package org.heard.procedure.clock;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one clock of a complaint: the rule, and where a rule runs from more than one day 0 its basis, as in
 * {@code DL-10} or {@code DL-21/request}.
 *
 * @param value the code as it is stored and published
 */
public record ClockCode(String value) {
    private static final Pattern FORM = Pattern.compile("DL-\\d\\d(/[a-z][a-z-]*)?");

    /** The council answers at stage 1. */
    public static final ClockCode STAGE_1_ANSWER = new ClockCode("DL-10");
    /** The council answers at stage 2, counted from the request: the Ombudsman's measure. */
    public static final ClockCode STAGE_2_ANSWER_FROM_REQUEST = new ClockCode("DL-21/request");
    /** The council answers at stage 2, counted from the agreed statement: many councils' own measure. */
    public static final ClockCode STAGE_2_ANSWER_FROM_STATEMENT = new ClockCode("DL-21/statement");
    /** The council answers at stage 2, or tells why it is late; counted from the request. */
    public static final ClockCode STAGE_2_ANSWER_OR_TELL_FROM_REQUEST = new ClockCode("DL-22/request");
    /** The council answers at stage 2, or tells why it is late; counted from the agreed statement. */
    public static final ClockCode STAGE_2_ANSWER_OR_TELL_FROM_STATEMENT = new ClockCode("DL-22/statement");
    /** The person may ask for a panel. */
    public static final ClockCode PANEL_REQUEST = new ClockCode("DL-30");
    /** The panel meets. */
    public static final ClockCode PANEL_MEETING = new ClockCode("DL-33");
    /** The panel's report is sent. */
    public static final ClockCode PANEL_REPORT = new ClockCode("DL-36");
    /** The council answers the panel's report. */
    public static final ClockCode STAGE_3_ANSWER = new ClockCode("DL-37");

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

    @Override
    public String toString() {
        return value;
    }
}
