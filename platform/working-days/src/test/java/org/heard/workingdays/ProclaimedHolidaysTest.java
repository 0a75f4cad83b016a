package org.heard.workingdays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

class ProclaimedHolidaysTest {
    private static final LocalDate FUNERAL = LocalDate.of(2022, 9, 19);
    private static final LocalDate THU_8_SEP = LocalDate.of(2022, 9, 8);
    private static final LocalDate MON_1_AUG = LocalDate.of(2022, 8, 1);

    private final WorkingDays known = WorkingDays.englandAndWales();
    private final WorkingDays before = known.without(FUNERAL);

    @Test
    void a_limit_counted_before_the_state_funeral_was_proclaimed_is_a_day_earlier() {
        assertEquals(LocalDate.of(2022, 9, 22), before.plus(THU_8_SEP, 10));
        assertEquals(LocalDate.of(2022, 11, 1), before.plus(MON_1_AUG, 65));
    }

    @Test
    @Rule("DL-10")
    @Rule("DL-21")
    void once_proclaimed_the_day_moves_every_limit_that_spans_it() {
        var after = before.withProclaimed(new Holiday(FUNERAL, "State Funeral"));

        assertEquals(LocalDate.of(2022, 9, 23), after.plus(THU_8_SEP, 10));
        assertEquals(LocalDate.of(2022, 11, 2), after.plus(MON_1_AUG, 65));
        assertEquals(LocalDate.of(2022, 9, 23), known.plus(THU_8_SEP, 10));
        assertTrue(after.skipped(THU_8_SEP, LocalDate.of(2022, 9, 23)).contains(new Skipped(FUNERAL, "State Funeral")));
    }

    @Test
    void a_calendar_never_changes_it_gives_another_one_with_another_version() {
        var more = known.withProclaimed(new Holiday(LocalDate.of(2027, 5, 10), "One more"));

        assertTrue(known.isWorkingDay(LocalDate.of(2027, 5, 10)));
        assertFalse(more.isWorkingDay(LocalDate.of(2027, 5, 10)));
        assertNotEquals(known.version(), more.version());
        assertEquals(known.version() + "+2027-05-10", more.version());
        assertEquals(known.version() + "-2022-09-19", before.version());
        assertEquals(known.holidays().size() + 1, more.holidays().size());
    }

    @Test
    void a_holiday_that_moves_is_taken_from_one_day_and_given_to_another() {
        var moved = known.without(LocalDate.of(2027, 5, 3))
                .withProclaimed(new Holiday(LocalDate.of(2027, 5, 7), "Early May Bank Holiday"));

        assertTrue(moved.isWorkingDay(LocalDate.of(2027, 5, 3)));
        assertFalse(moved.isWorkingDay(LocalDate.of(2027, 5, 7)));
    }

    @Test
    void a_day_beyond_the_calendar_cannot_be_proclaimed_and_a_working_day_cannot_be_taken_away() {
        assertThrows(
                OutsideCalendar.class, () -> known.withProclaimed(new Holiday(LocalDate.of(2029, 5, 10), "Too far")));
        assertThrows(IllegalArgumentException.class, () -> known.without(LocalDate.of(2022, 9, 20)));
    }
}
