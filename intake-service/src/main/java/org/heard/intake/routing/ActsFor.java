package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** For whom the complainant speaks. */
public enum ActsFor {
    THEMSELVES("themselves"),
    /** On behalf of the child (R-WHO-2, R-WHO-3). */
    CHILD("child");

    private final String code;

    ActsFor(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
