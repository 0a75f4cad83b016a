package org.heard.workingdays;

import java.io.Serial;
import java.time.LocalDate;

/**
 * A date, or the end of a count, lies where the bank holidays are not known. It is refused, never guessed: bank
 * holidays are proclaimed, they cannot be computed.
 */
public final class OutsideCalendar extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutsideCalendar(String what, LocalDate first, LocalDate last) {
        super("%s is outside the working-day calendar, which covers %s to %s".formatted(what, first, last));
    }
}
