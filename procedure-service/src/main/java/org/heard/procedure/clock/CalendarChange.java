package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.workingdays.Holiday;
import org.heard.workingdays.WorkingDays;

/** What differs between two calendars, in words. */
final class CalendarChange {
    private record Day(LocalDate date, String said) {}

    private CalendarChange() {}

    /** E.g. {@code 2022-09-19 State Funeral}; of a day taken away {@code 2020-05-04 worked}. Both dates included. */
    static String between(WorkingDays before, WorkingDays after, LocalDate from, LocalDate until) {
        var added = notIn(before.holidays(), after.holidays()).map(it -> new Day(it.date(), it.name()));
        var taken = notIn(after.holidays(), before.holidays()).map(it -> new Day(it.date(), "worked"));
        return Stream.concat(added, taken)
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(until))
                .sorted(Comparator.comparing(Day::date))
                .map(day -> day.date() + " " + day.said())
                .collect(Collectors.joining(", "));
    }

    private static Stream<Holiday> notIn(List<Holiday> some, List<Holiday> others) {
        var dates = new HashSet<>(some.stream().map(Holiday::date).toList());
        return others.stream().filter(holiday -> !dates.contains(holiday.date()));
    }
}
