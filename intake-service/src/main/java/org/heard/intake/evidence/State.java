package org.heard.intake.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a piece of evidence is. Only a {@code ready} file can be read. */
public enum State {
    /** Its file has not come yet. */
    ANNOUNCED,
    /** Its file has come and was not looked into yet. */
    HELD,
    /** Nothing speaks against its file. */
    READY,
    /** Its file was bad, and is destroyed. */
    REFUSED,
    /** Erased with its complaint. */
    ERASED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State named(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
