package org.heard.intake.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On whose side of a complaint somebody stands, as far as files go. */
public enum Party {
    /** Who complains, and the child. */
    COMPLAINANT,
    /** The council's complaints team. */
    COUNCIL,
    /** Who serves on it from outside: investigator, independent person, adjudicating officer, panel, advocate. */
    INVESTIGATOR;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
