package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** What else is true of a point, whatever it is about: rows 1 and 3 of the table add to the others. */
public enum Circumstance {
    /** A child is at risk of significant harm now (R-EX-8). */
    CHILD_AT_RISK("child-at-risk"),
    /** Somebody who works with children is said to have done harm; the designated officer is told. */
    HARM_BY_WORKER("harm-by-worker"),
    /** Before a court or tribunal, disciplinary or criminal (R-CC-2). */
    PROCEEDINGS_UNDER_WAY("proceedings-under-way");

    private final String code;

    Circumstance(String code) {
        this.code = code;
    }

    /** Whether somebody must be told at once (ROUTE-1). */
    public boolean isDanger() {
        return this != PROCEEDINGS_UNDER_WAY;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
