package org.heard.notification.calendar;

import java.time.LocalDate;
import org.heard.workingdays.OutsideCalendar;
import org.heard.workingdays.WorkingDays;

/** Days by which something is due, counted in working days of England and Wales (SI 2006/1738 reg 2). */
public final class DueDays {

    private DueDays() {}

    /**
     * The n-th working day after a day; before it when n is negative. Where bank holidays are not known yet, calendar
     * days: a day too early for what follows, rather than a task that is not opened.
     */
    public static LocalDate from(LocalDate day, int workingDays) {
        try {
            return WorkingDays.englandAndWales().plus(day, workingDays);
        } catch (OutsideCalendar unknown) {
            return day.plusDays(workingDays);
        }
    }
}
