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
    TECHNICAL_FAILURE,
    /** Of letters only, as all that follow. */
    PENDING_VIRUS_CHECK,
    /** Sent to the printers. */
    ACCEPTED,
    /** Printed and posted. */
    RECEIVED,
    CANCELLED,
    VIRUS_SCAN_FAILED,
    VALIDATION_FAILED;

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

    /** Whether it reached the phone or inbox, or is in the post. */
    public boolean isArrival() {
        return this == DELIVERED || this == RECEIVED;
    }

    /** Whether it will not change again. Of texts and e-mails Notify then tells by a receipt. */
    public boolean isFinal() {
        return switch (this) {
            case CREATED, SENDING, PENDING, PENDING_VIRUS_CHECK, ACCEPTED -> false;
            case DELIVERED,
                    PERMANENT_FAILURE,
                    TEMPORARY_FAILURE,
                    TECHNICAL_FAILURE,
                    RECEIVED,
                    CANCELLED,
                    VIRUS_SCAN_FAILED,
                    VALIDATION_FAILED -> true;
        };
    }
}
