package org.heard.ombudsman.casework;

import java.util.Locale;

/** Codes as they travel: {@code WILL_NOT} is {@code will-not}. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
