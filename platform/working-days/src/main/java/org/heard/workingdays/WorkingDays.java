package org.heard.workingdays;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The working days of England, and counting in them.
 *
 * <p>SI 2006/1738, regulation 2: a working day is any day that is not a Saturday, a Sunday, Christmas Day, Boxing Day,
 * Good Friday or a bank holiday in England and Wales under the Banking and Financial Dealings Act 1971. Day 0 is the
 * day something happened, and day n is the n-th working day after it. A day 0 that is itself no working day is taken
 * as it is: of something received on a Saturday, Monday is day 1.
 *
 * <p>Immutable and safe for use by many threads. Bank holidays are added while clocks run (19 September 2022 had ten
 * days' notice), so {@link #withProclaimed} and {@link #without} give another calendar with another
 * {@link #version()}; a due date should be counted anew with the calendar of the day, and not be kept as final.
 *
 * <p>Every method that takes a date throws {@link OutsideCalendar} before {@link #firstDate()} and after
 * {@link #lastDate()}.
 */
public final class WorkingDays {
    /** Calendar days after today that a calendar should know. */
    public static final int ENOUGH_DAYS_AHEAD = 400;

    private static final MonthDay CHRISTMAS_DAY = MonthDay.of(12, 25);
    private static final MonthDay BOXING_DAY = MonthDay.of(12, 26);

    private final String version;
    private final LocalDate first;
    private final LocalDate last;
    private final NavigableMap<LocalDate, String> holidays;

    /** For each day of the calendar, how many working days there were from the first day up to and including it. */
    private final int[] reached;
    /** Every working day, in order. */
    private final LocalDate[] working;

    WorkingDays(String version, LocalDate first, LocalDate last, NavigableMap<LocalDate, String> holidays) {
        this.version = version;
        this.first = first;
        this.last = last;
        this.holidays = Collections.unmodifiableNavigableMap(holidays);
        this.reached = new int[Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1];
        var found = new ArrayList<LocalDate>(reached.length);
        for (var day = 0; day < reached.length; day++) {
            var date = first.plusDays(day);
            if (whyNot(date) == null) {
                found.add(date);
            }
            reached[day] = found.size();
        }
        this.working = found.toArray(LocalDate[]::new);
    }

    /** The calendar with all bank holidays of England and Wales that are known to this release. */
    public static WorkingDays englandAndWales() {
        return EnglandAndWales.CALENDAR;
    }

    /** Whether the day counts. */
    public boolean isWorkingDay(LocalDate date) {
        var day = dayOf(date);
        return reached[day] > (day == 0 ? 0 : reached[day - 1]);
    }

    /**
     * The n-th working day after day 0; for a negative n, the n-th working day before it; for 0, day 0 itself.
     *
     * @param n working days
     */
    public LocalDate plus(LocalDate day0, int n) {
        var day = dayOf(day0);
        if (n == 0) {
            return day0;
        }
        var index = n > 0 ? reached[day] + n - 1 : (day == 0 ? 0 : reached[day - 1]) + n;
        if (index < 0 || index >= working.length) {
            throw new OutsideCalendar("%+d working days from %s".formatted(n, day0), first, last);
        }
        return working[index];
    }

    /**
     * Working days after {@code from}, up to and including {@code to}; negative if {@code to} is the earlier. So
     * {@code plus(from, between(from, to))} is {@code to} whenever both are working days.
     */
    public int between(LocalDate from, LocalDate to) {
        var a = dayOf(from);
        var b = dayOf(to);
        if (a <= b) {
            return reached[b] - reached[a];
        }
        return (b == 0 ? 0 : reached[b - 1]) - (a == 0 ? 0 : reached[a - 1]);
    }

    /**
     * Each day that a count from day 0 to the due date passed over, with its reason, earliest first. Day 0 itself is
     * not counted and so not passed over. Of a count backwards, the days between the due date and day 0.
     */
    public List<Skipped> skipped(LocalDate day0, LocalDate due) {
        dayOf(day0);
        dayOf(due);
        var from = due.isBefore(day0) ? due : day0.plusDays(1);
        var until = due.isBefore(day0) ? day0 : due.plusDays(1);
        var passed = new ArrayList<Skipped>();
        for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
            var because = whyNot(date);
            if (because != null) {
                passed.add(new Skipped(date, because));
            }
        }
        return List.copyOf(passed);
    }

    /** This calendar with bank holidays appointed by proclamation since it was made. */
    public WorkingDays withProclaimed(Holiday... proclaimed) {
        var more = new TreeMap<>(holidays);
        var name = new StringBuilder(version);
        for (var holiday : proclaimed) {
            dayOf(holiday.date());
            more.put(holiday.date(), holiday.name());
            name.append('+').append(holiday.date());
        }
        return new WorkingDays(name.toString(), first, last, more);
    }

    /**
     * This calendar without bank holidays it has: as people knew it before a proclamation, or after one that moved a
     * bank holiday away from its day. Christmas Day, Boxing Day and Good Friday are named by the regulations
     * themselves and stay.
     *
     * @throws IllegalArgumentException if one of the days is no bank holiday here, or one of those three
     */
    public WorkingDays without(LocalDate... dates) {
        var fewer = new TreeMap<>(holidays);
        var name = new StringBuilder(version);
        for (var date : dates) {
            var was = fewer.remove(date);
            if (was == null || EnglandAndWales.NAMED_BY_THE_REGULATIONS.contains(was)) {
                throw new IllegalArgumentException(date + " is no bank holiday that could be taken away");
            }
            name.append('-').append(date);
        }
        return new WorkingDays(name.toString(), first, last, fewer);
    }

    /** Which calendar this is: its source, then each day added or taken away since. Equal versions count alike. */
    public String version() {
        return version;
    }

    /** The first day this calendar knows. */
    public LocalDate firstDate() {
        return first;
    }

    /** The last day this calendar knows. A limit that would end after it cannot be counted. */
    public LocalDate lastDate() {
        return last;
    }

    /**
     * What to tell an operator on a day on which fewer than {@value #ENOUGH_DAYS_AHEAD} calendar days are known after it;
     * empty while there are enough. A year's limit that begins then might end where nothing is known.
     */
    public Optional<String> runsOut(LocalDate today) {
        var ahead = last.toEpochDay() - today.toEpochDay();
        return ahead >= ENOUGH_DAYS_AHEAD
                ? Optional.empty()
                : Optional.of("the working-day calendar %s ends on %s, %d days from %s: bring in the next bank holidays"
                        .formatted(version, last, ahead, today));
    }

    /** Every bank holiday of this calendar, earliest first, substitutes on the day they are kept. */
    public List<Holiday> holidays() {
        return holidays.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return version;
    }

    private String whyNot(LocalDate date) {
        var holiday = holidays.get(date);
        if (holiday != null) {
            return holiday;
        }
        var monthDay = MonthDay.from(date);
        if (monthDay.equals(CHRISTMAS_DAY)) {
            return EnglandAndWales.CHRISTMAS_DAY;
        }
        if (monthDay.equals(BOXING_DAY)) {
            return EnglandAndWales.BOXING_DAY;
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> "Saturday";
            case SUNDAY -> "Sunday";
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> null;
        };
    }

    private int dayOf(LocalDate date) {
        if (date.isBefore(first) || date.isAfter(last)) {
            throw new OutsideCalendar(date.toString(), first, last);
        }
        return (int) (date.toEpochDay() - first.toEpochDay());
    }
}
