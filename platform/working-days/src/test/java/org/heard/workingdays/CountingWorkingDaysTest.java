package org.heard.workingdays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingWorkingDaysTest {
    private final WorkingDays days = WorkingDays.englandAndWales();

    /** The days of working-day-vectors.csv are not repeated here, only what it lacks. */
    @ParameterizedTest(name = "{0} {1} working days: {2}")
    @CsvSource({
        "2026-01-08, -10, 2025-12-22", // panel papers, backwards over Christmas
        "2024-10-15, 65, 2025-01-17", // thirteen weeks are three days less
        "2024-01-02, 30, 2024-02-13", // Wokingham 24 009 439, by the regulation
        "2024-08-29, 25, 2024-10-03",
        "2026-07-20, -10, 2026-07-06"
    })
    void limits_count_from_the_day_after(LocalDate day0, int n, LocalDate due) {
        assertEquals(due, days.plus(day0, n));
    }

    @Test
    void day_0_is_not_counted_and_monday_is_day_1_of_what_came_at_the_weekend() {
        var monday = LocalDate.of(2026, 11, 23);

        assertEquals(monday, days.plus(LocalDate.of(2026, 11, 20), 1));
        assertEquals(monday, days.plus(LocalDate.of(2026, 11, 21), 1));
        assertEquals(monday, days.plus(LocalDate.of(2026, 11, 22), 1));
        assertEquals(LocalDate.of(2026, 11, 24), days.plus(monday, 1));
        assertEquals(LocalDate.of(2026, 11, 20), days.plus(LocalDate.of(2026, 11, 22), -1));
    }

    @Test
    void no_working_days_after_a_day_is_that_day_even_if_it_is_a_sunday() {
        assertEquals(LocalDate.of(2026, 11, 22), days.plus(LocalDate.of(2026, 11, 22), 0));
    }

    @Test
    void each_day_passed_over_is_named() {
        assertEquals(
                List.of(
                        new Skipped(LocalDate.of(2025, 4, 18), "Good Friday"),
                        new Skipped(LocalDate.of(2025, 4, 19), "Saturday"),
                        new Skipped(LocalDate.of(2025, 4, 20), "Sunday"),
                        new Skipped(LocalDate.of(2025, 4, 21), "Easter Monday")),
                days.skipped(LocalDate.of(2025, 4, 17), LocalDate.of(2025, 4, 23)));
    }

    @Test
    void day_0_is_not_passed_over_and_backwards_the_same_days_are() {
        var sunday = LocalDate.of(2026, 11, 22);
        var due = LocalDate.of(2026, 11, 27);

        assertEquals(List.of(), days.skipped(sunday, due));
        assertEquals(
                List.of(new Skipped(LocalDate.of(2026, 11, 21), "Saturday"), new Skipped(sunday, "Sunday")),
                days.skipped(due, LocalDate.of(2026, 11, 20)));
    }

    @Test
    void days_between_are_days_counted_in_both_directions() {
        var friday = LocalDate.of(2026, 11, 20);
        var tuesday = LocalDate.of(2026, 11, 24);

        assertEquals(2, days.between(friday, tuesday));
        assertEquals(-2, days.between(tuesday, friday));
        assertEquals(0, days.between(friday, friday));
        assertEquals(0, days.between(friday, LocalDate.of(2026, 11, 22)));
        assertEquals(1, days.between(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void counting_agrees_with_a_finger_on_the_calendar() {
        var random = new Random(20240829);
        for (var round = 0; round < 2_000; round++) {
            var day0 = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4_000));
            var n = random.nextInt(141) - 70;
            var finger = day0;
            for (var left = Math.abs(n); left > 0; ) {
                finger = finger.plusDays(Integer.signum(n));
                left -= days.isWorkingDay(finger) ? 1 : 0;
            }
            assertEquals(finger, days.plus(day0, n), day0 + " " + n);
            assertEquals(n, days.between(day0, finger), day0 + " " + n);
            var passed = days.skipped(day0, finger).size();
            assertEquals(Math.abs(finger.toEpochDay() - day0.toEpochDay()), Math.abs(n) + passed, day0 + " " + n);
        }
    }

    @Test
    void a_date_beyond_the_known_bank_holidays_is_refused_and_never_guessed() {
        var last = days.lastDate();

        assertEquals(LocalDate.of(2028, 12, 31), last);
        assertFalse(days.isWorkingDay(last));
        var beyond = assertThrows(OutsideCalendar.class, () -> days.plus(last, 1));
        assertTrue(beyond.getMessage().contains("2015-01-01 to 2028-12-31"), beyond.getMessage());
        assertThrows(OutsideCalendar.class, () -> days.isWorkingDay(last.plusDays(1)));
        assertThrows(OutsideCalendar.class, () -> days.plus(LocalDate.of(2028, 12, 1), 65));
        assertThrows(OutsideCalendar.class, () -> days.plus(days.firstDate().minusDays(1), 1));
        assertThrows(OutsideCalendar.class, () -> days.plus(days.firstDate(), -1));
        assertThrows(OutsideCalendar.class, () -> days.between(LocalDate.of(2028, 12, 1), last.plusDays(1)));
        assertThrows(OutsideCalendar.class, () -> days.skipped(LocalDate.of(2028, 12, 1), last.plusDays(1)));
    }

    @Test
    void the_edges_of_the_calendar_are_counted() {
        assertEquals(LocalDate.of(2015, 1, 2), days.plus(days.firstDate(), 1));
        assertEquals(LocalDate.of(2028, 12, 29), days.plus(LocalDate.of(2028, 12, 28), 1));
        assertEquals(LocalDate.of(2015, 1, 2), days.plus(LocalDate.of(2015, 1, 5), -1));
        assertEquals(0, days.between(days.firstDate(), days.firstDate()));
        assertEquals(-1, days.between(LocalDate.of(2015, 1, 5), days.firstDate()));
    }

    @Test
    void a_million_limits_are_counted_in_well_under_a_second() {
        var day0 = LocalDate.of(2024, 8, 29);
        assertTimeout(Duration.ofSeconds(1), () -> {
            for (var i = 0; i < 1_000_000; i++) {
                days.plus(day0, i % 65 + 1);
            }
        });
    }
}
