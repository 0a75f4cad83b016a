package org.heard.procedure.calendar;

import java.time.LocalDate;
import org.heard.workingdays.Holiday;

/**
 * A bank holiday appointed while clocks run.
 *
 * @param version how many there were up to this one
 */
public record Proclaimed(int version, LocalDate date, String name) {

    Holiday holiday() {
        return new Holiday(date, name);
    }
}
