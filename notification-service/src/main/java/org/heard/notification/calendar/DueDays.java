package org.heard.notification.calendar;

import java.time.LocalDate;
import org.heard.workingdays.OutsideCalendar;
import org.heard.workingdays.WorkingDays;

/** Days by which something is due, counted in working days of England and Wales (SI 2006/1738 reg 2). */
public final class DueDays {

    private static volatile WorkingDays calendar = WorkingDays.englandAndWales();

    private DueDays() {}

    /** The calendar of the day; see {@link ProclaimedHolidays}. */
    static void countWith(WorkingDays days) {
        calendar = days;
    }

    /**
     * The n-th working day after a day; before it when n is negative. Where bank holidays are not known yet, calendar
     * days: a day too early for what follows, rather than a task that is not opened.
     */
    public static LocalDate from(LocalDate day, int workingDays) {
        try {
            return calendar.plus(day, workingDays);
        } catch (OutsideCalendar unknown) {
            return day.plusDays(workingDays);
        }
    }
}
