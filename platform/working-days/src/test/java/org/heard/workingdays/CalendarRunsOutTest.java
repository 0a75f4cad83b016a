package org.heard.workingdays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarRunsOutTest {
    private final WorkingDays days = WorkingDays.englandAndWales();

    @Test
    void with_four_hundred_days_ahead_there_is_nothing_to_say() {
        assertEquals(Optional.empty(), days.runsOut(days.lastDate().minusDays(400)));
    }

    @Test
    void with_fewer_it_says_when_it_ends() {
        var warning = days.runsOut(days.lastDate().minusDays(399)).orElseThrow();

        assertTrue(warning.contains("ends on 2028-12-31, 399 days from"), warning);
        assertTrue(days.runsOut(days.lastDate().plusDays(1)).isPresent());
    }
}
