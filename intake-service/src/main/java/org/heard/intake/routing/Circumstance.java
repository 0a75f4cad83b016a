package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** What else is true of a point, whatever it is about: rows 1 and 3 of the table add to the others. */
public enum Circumstance {
    /** A child is at risk of significant harm now (R-EX-8). */
    CHILD_AT_RISK("child-at-risk", Row.CHILD_AT_RISK),
    /** Somebody who works with children is said to have done harm; the designated officer is told. */
    HARM_BY_WORKER("harm-by-worker", Row.HARM_BY_WORKER),
    /** Before a court or tribunal, disciplinary or criminal (R-CC-2). */
    PROCEEDINGS_UNDER_WAY("proceedings-under-way", Row.PROCEEDINGS);

    private final String code;
    private final Row row;

    Circumstance(String code, Row row) {
        this.code = code;
        this.row = row;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    Row row() {
        return row;
    }
}
