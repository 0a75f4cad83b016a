package org.heard.localstack.notify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How the receipts of an address's messages come. */
public enum Receipts {
    /** Once, at once. */
    ONCE,
    /** Never: whoever wants to know must ask. */
    LOST,
    /** Twice, as when nobody heard that the first was taken. */
    DOUBLED,
    /** After a while. */
    LATE,
    /** After somebody else's: with a token that is not ours, that it failed for good; and with ours, of a message that is none. */
    AFTER_FORGED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Receipts fromWire(String wire) {
        return Arrays.stream(values())
                .filter(how -> how.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no receipts " + wire));
    }
}
