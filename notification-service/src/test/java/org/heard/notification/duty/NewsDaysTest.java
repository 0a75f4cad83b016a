package org.heard.notification.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("TELL-11")
class NewsDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-05, 2026-01-19",
        "2026-01-05, 2026-01-18, 2026-01-19",
        "2026-01-05, 2026-01-19, 2026-02-02",
        "2026-03-26, 2026-03-26, 2026-04-13",
        "2026-01-05, 2026-02-28, 2026-03-02"
    })
    void whoever_waits_hears_every_ten_working_days_and_what_has_gone_by_is_not_made_up_for(
            LocalDate since, LocalDate today, LocalDate next) {
        assertEquals(next, NewsDays.firstAfter(since, today, 10));
    }
}
