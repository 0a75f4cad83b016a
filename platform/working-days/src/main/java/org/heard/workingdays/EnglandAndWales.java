package org.heard.workingdays;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales: Jollyday's, for the years in which they were compared day by day with
 * GOV.UK's list. Neither Scotland's nor Northern Ireland's days count here.
 */
final class EnglandAndWales {
    static final String GOOD_FRIDAY = "Good Friday";
    static final String CHRISTMAS_DAY = "Christmas Day";
    static final String BOXING_DAY = "Boxing Day";
    static final Set<String> NAMED_BY_THE_REGULATIONS = Set.of(GOOD_FRIDAY, CHRISTMAS_DAY, BOXING_DAY);

    /** GOV.UK's list, as compared by the tests, begins and ends with these days. */
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    static final WorkingDays CALENDAR = new WorkingDays("england-and-wales-2028", FIRST, LAST, holidays());

    private EnglandAndWales() {}

    private static NavigableMap<LocalDate, String> holidays() {
        var jollyday = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        var holidays = new TreeMap<LocalDate, String>();
        for (var holiday : jollyday.getHolidays(FIRST, LAST, "eng")) {
            var kept = holiday.getDate();
            var substitute = !kept.equals(holiday.getActualDate());
            holidays.put(kept, nameOf(holiday) + (substitute ? " (substitute day)" : ""));
        }
        return holidays;
    }

    private static String nameOf(de.focus_shift.jollyday.core.Holiday holiday) {
        return switch (holiday.getPropertiesKey()) {
            case "CHRISTMAS" -> CHRISTMAS_DAY;
            case "BOXING_DAY" -> BOXING_DAY;
            case "christian.GOOD_FRIDAY" -> GOOD_FRIDAY;
            case String _ -> holiday.getDescription(Locale.UK);
        };
    }
}
