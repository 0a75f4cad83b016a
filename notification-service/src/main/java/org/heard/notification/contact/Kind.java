package org.heard.notification.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The means by which we can nudge. */
public enum Kind {
    TEXT("text"),
    EMAIL("email");

    @EnumeratedValue
    private final String code;

    Kind(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
