package org.heard.localstack.notify.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a message, in Notify's words. */
public enum Status {
    CREATED,
    SENDING,
    PENDING,
    DELIVERED,
    PERMANENT_FAILURE,
    TEMPORARY_FAILURE,
    TECHNICAL_FAILURE;

    /** The name on the wire, such as {@code permanent-failure}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Status> named(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }

    @JsonCreator
    static Status fromWire(String wire) {
        return named(wire).orElseThrow(() -> new IllegalArgumentException("no status " + wire));
    }

    /** Whether Notify tells about it: a receipt is sent for what will not change again. */
    public boolean isFinal() {
        return switch (this) {
            case CREATED, SENDING, PENDING -> false;
            case DELIVERED, PERMANENT_FAILURE, TEMPORARY_FAILURE, TECHNICAL_FAILURE -> true;
        };
    }
}
