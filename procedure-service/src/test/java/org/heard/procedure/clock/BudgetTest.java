package org.heard.procedure.clock;

import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "10wd,                2026-01-05, 2026-01-19",
        "-10wd,               2026-01-08, 2025-12-22", // papers, backwards over Christmas
        "28d,                 2026-02-09, 2026-03-09",
        "12mo-beginning-with, 2025-03-10, 2026-03-09",
        "12mo-beginning-with, 2023-03-01, 2024-02-29",
        "12mo-beginning-with, 2024-02-29, 2025-02-28", // there is no 29th: the month's end
        "6mo-beginning-with,  2025-08-31, 2026-02-28",
        "1y,                  2025-03-10, 2026-03-10",
        "1y,                  2024-02-29, 2025-02-28"
    })
    @Rule("DL-40")
    @Rule("DL-41")
    @Rule("DL-35")
    void each_is_counted_in_its_own_way(String budget, LocalDate day0, LocalDate lastDay) {
        assertEquals(Optional.of(lastDay), Budget.parse(budget).lastDay(day0, DAYS));
    }

    @Test
    @Rule("R-T-4")
    void no_later_than_one_year_after_ends_a_day_later_than_twelve_months_beginning_with() {
        var grounds = on("2025-03-10");

        assertEquals(Optional.of(on("2026-03-10")), Budget.parse("1y").lastDay(grounds, DAYS));
        assertEquals(
                Optional.of(on("2026-03-09")),
                Budget.parse("12mo-beginning-with").lastDay(grounds, DAYS));
    }

    @Test
    void months_years_and_calendar_days_need_no_list_of_bank_holidays() {
        var beyond = DAYS.lastDate().plusDays(1);

        assertTrue(Budget.parse("12mo-beginning-with").lastDay(beyond, DAYS).isPresent());
        assertTrue(Budget.parse("1y").lastDay(beyond, DAYS).isPresent());
        assertTrue(Budget.parse("28d").lastDay(beyond, DAYS).isPresent());
    }

    @Test
    @Rule("DL-02")
    void no_figure_has_no_last_day() {
        assertEquals(Optional.empty(), Budget.parse("no-figure").lastDay(on("2026-01-05"), DAYS));
    }

    @Test
    void a_limit_that_the_council_sets_is_not_counted_before_the_council_is_known() {
        var own = Budget.parse("council:acknowledgement");

        assertThrows(IllegalStateException.class, () -> own.lastDay(on("2026-01-05"), DAYS));
        assertThrows(IllegalStateException.class, () -> own.dayOf(1, on("2026-01-05"), DAYS));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "10wd, 8, 2026-01-15",
        "-10wd, -15, 2025-12-10",
        "28d, 14, 2026-01-19",
        "12mo-beginning-with, 9, 2026-10-04",
        "1y, -30, 2026-12-06"
    })
    void a_step_is_counted_as_its_budget_is(String budget, int step, LocalDate day) {
        assertEquals(day, Budget.parse(budget).dayOf(step, on("2026-01-05"), DAYS));
        assertTrue(Budget.parse(budget).hasStep(step));
        assertFalse(Budget.parse(budget).hasStep(-step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10wd",
                "-10wd",
                "28d",
                "12mo-beginning-with",
                "1y",
                "no-figure",
                "council:stage-2-acknowledgement"
            })
    void it_is_spelt_as_it_was_read(String text) {
        assertEquals(text, Budget.parse(text).spelt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "ten", "10 wd", "0wd", "-28d", "-1y", "12mo", "1000wd", "council:", "council:Own"})
    void anything_else_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Budget.parse(text));
    }
}
