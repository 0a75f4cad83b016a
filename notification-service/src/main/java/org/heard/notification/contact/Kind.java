package org.heard.notification.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The means by which we can reach a person. */
public enum Kind {
    TEXT("text"),
    EMAIL("email"),
    /** By post. It may bring the notice itself. */
    LETTER("letter");

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
