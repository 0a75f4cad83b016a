package org.heard.workingdays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heard.testkit.Chance;
import org.junit.jupiter.api.Test;

/** Any calendar with holidays added and taken away counts as a finger on the page of a calendar does. */
class AnyCalendarTest {
    private static final int CALENDARS = 500;
    private static final int QUESTIONS = 20;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    @Test
    void it_counts_as_a_finger_does() {
        var chance = Chance.in("working days");
        for (var number = 0; number < Chance.histories(CALENDARS); number++) {
            var random = chance.history(number);
            var calendar = anyCalendar(random);
            for (var question = 0; question < QUESTIONS; question++) {
                var day0 = anyDay(random);
                var n = random.nextInt(201) - 100;
                var story = "calendar %d of seed %d: %+d from %s".formatted(number, chance.seed(), n, day0);
                ask(calendar, day0, n, story);
            }
        }
    }

    private static void ask(Pair calendar, LocalDate day0, int n, String story) {
        var days = calendar.ours();
        var finger = calendar.finger();
        var due = finger.plus(day0, n);
        assertEquals(due, days.plus(day0, n), story);
        assertEquals(finger.isWorked(day0), days.isWorkingDay(day0), story);
        assertEquals(n, days.between(day0, due), story);
        assertEquals(
                finger.passed(day0, due),
                days.skipped(day0, due).stream().map(Skipped::date).toList(),
                story);
        var half = n / 2;
        if (half != 0) {
            assertEquals(due, days.plus(days.plus(day0, half), n - half), story + ": in two steps");
        }
        if (n > 0) {
            assertTrue(days.isWorkingDay(due), story);
            assertTrue(!days.plus(day0.plusDays(1), n).isBefore(due), story + ": a day later is no earlier");
        }
    }

    private record Pair(WorkingDays ours, Finger finger) {}

    private static Pair anyCalendar(RandomGenerator random) {
        var days = WorkingDays.englandAndWales();
        var holidays = new TreeSet<>(BankHolidaysTest.listed());
        for (var left = random.nextInt(4); left > 0; left--) {
            var date = anyDay(random);
            days = days.withProclaimed(new Holiday(date, "Proclaimed"));
            holidays.add(date);
        }
        for (var left = random.nextInt(3); left > 0; left--) {
            var movable = days.holidays().stream()
                    .filter(holiday -> !EnglandAndWales.NAMED_BY_THE_REGULATIONS.contains(holiday.name()))
                    .map(Holiday::date)
                    .toList();
            var date = Chance.oneOf(movable, random);
            days = days.without(date);
            holidays.remove(date);
        }
        return new Pair(days, new Finger(holidays));
    }

    /** Far enough from both ends for a hundred working days. */
    private static LocalDate anyDay(RandomGenerator random) {
        return FIRST.plusDays(200 + random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) - 400));
    }

    private record Finger(Set<LocalDate> holidays) {
        boolean isWorked(LocalDate date) {
            var christmas =
                    date.getMonth() == Month.DECEMBER && (date.getDayOfMonth() == 25 || date.getDayOfMonth() == 26);
            return date.getDayOfWeek() != DayOfWeek.SATURDAY
                    && date.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !christmas
                    && !holidays.contains(date);
        }

        LocalDate plus(LocalDate day0, int n) {
            var date = day0;
            for (var left = Math.abs(n); left > 0; left -= isWorked(date) ? 1 : 0) {
                date = date.plusDays(Integer.signum(n));
            }
            return date;
        }

        List<LocalDate> passed(LocalDate day0, LocalDate due) {
            var passed = new ArrayList<LocalDate>();
            var from = due.isBefore(day0) ? due : day0.plusDays(1);
            var until = due.isBefore(day0) ? day0 : due.plusDays(1);
            for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
                if (!isWorked(date)) {
                    passed.add(date);
                }
            }
            return passed;
        }
    }
}
