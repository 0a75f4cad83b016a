package org.heard.workingdays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {
    private final WorkingDays days = WorkingDays.englandAndWales();

    @Test
    void the_calendar_has_exactly_the_days_of_the_government_list() {
        var ours = days.holidays().stream().map(Holiday::date).toList();

        assertEquals(listed(), ours);
        assertEquals(115, ours.size());
    }

    @Test
    void every_day_of_fourteen_years_is_a_working_day_unless_it_is_a_weekend_or_on_the_list() {
        var listed = Set.copyOf(listed());
        for (var date = days.firstDate(); !date.isAfter(days.lastDate()); date = date.plusDays(1)) {
            var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertEquals(!weekend && !listed.contains(date), days.isWorkingDay(date), date.toString());
        }
    }

    @Test
    void most_years_have_eight_and_the_years_of_the_crown_have_more() {
        var perYear = days.holidays().stream()
                .collect(Collectors.groupingBy(
                        holiday -> holiday.date().getYear(), TreeMap::new, Collectors.counting()));

        for (var year = 2015; year <= 2028; year++) {
            var expected = year == 2022 ? 10L : year == 2023 ? 9L : 8L;
            assertEquals(expected, perYear.get(year), "in " + year);
        }
    }

    @Test
    void a_day_that_was_moved_is_worked_and_the_day_it_moved_to_is_not() {
        assertTrue(days.isWorkingDay(LocalDate.of(2020, 5, 4)));
        assertFalse(days.isWorkingDay(LocalDate.of(2020, 5, 8)));
        assertTrue(days.isWorkingDay(LocalDate.of(2022, 5, 30)));
        assertFalse(days.isWorkingDay(LocalDate.of(2022, 6, 2)));
    }

    @Test
    void the_holidays_of_scotland_and_northern_ireland_are_worked_in_england() {
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 6, 15)), "World Cup, Scotland");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 1, 2)), "2 January, Scotland");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 11, 30)), "St Andrew's Day");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 3, 17)), "St Patrick's Day");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 7, 13)), "Battle of the Boyne");
        assertTrue(days.isWorkingDay(LocalDate.of(2026, 8, 3)), "August, Scotland");
    }

    @Test
    void christmas_day_and_boxing_day_are_never_worked_and_keep_their_names_beside_their_substitutes() {
        for (var year = 2015; year <= 2028; year++) {
            assertFalse(days.isWorkingDay(LocalDate.of(year, 12, 25)));
            assertFalse(days.isWorkingDay(LocalDate.of(year, 12, 26)));
        }
        assertEquals(
                List.of(
                        new Skipped(LocalDate.of(2021, 12, 25), "Christmas Day"),
                        new Skipped(LocalDate.of(2021, 12, 26), "Boxing Day"),
                        new Skipped(LocalDate.of(2021, 12, 27), "Christmas Day (substitute day)"),
                        new Skipped(LocalDate.of(2021, 12, 28), "Boxing Day (substitute day)")),
                days.skipped(LocalDate.of(2021, 12, 24), LocalDate.of(2021, 12, 29)));
    }

    @Test
    void the_days_that_the_regulations_name_cannot_be_taken_away() {
        for (var named : List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2022, 12, 26), LocalDate.of(2026, 4, 3))) {
            assertThrows(IllegalArgumentException.class, () -> days.without(named), named.toString());
        }
    }

    static List<LocalDate> listed() {
        try (var reader = new BufferedReader(new InputStreamReader(
                BankHolidaysTest.class.getResourceAsStream("/bank-holidays-england-wales.csv"),
                StandardCharsets.UTF_8))) {
            var dates = new ArrayList<LocalDate>();
            for (var line : reader.lines().toList()) {
                if (Character.isDigit(line.charAt(0))) {
                    dates.add(LocalDate.parse(line.substring(0, line.indexOf(','))));
                }
            }
            return List.copyOf(dates);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
