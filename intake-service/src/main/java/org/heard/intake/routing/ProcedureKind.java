package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** The procedures, and none of them: signposted to another body. */
public enum ProcedureKind {
    STATUTORY("statutory"),
    CORPORATE("corporate"),
    CONFERENCE("conference"),
    SIGNPOSTED("signposted");

    private final String code;

    ProcedureKind(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
