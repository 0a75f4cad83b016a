package org.heard.notification.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Monday 2 March 2026 is in winter time, Monday 1 June in summer time. */
class SafeHoursTest {

    private static final List<String> EVERY_DAY = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    @Test
    void no_hours_mean_any_hour() {
        assertEquals("2026-03-02T03:00:00Z", first("2026-03-02T03:00:00Z"));
    }

    @Test
    void within_them_it_is_now_and_before_them_when_they_begin() {
        var hours = new SafeHours(List.of("mon"), "16:00", "18:00");
        assertEquals("2026-03-02T17:59:59Z", first("2026-03-02T17:59:59Z", hours));
        assertEquals("2026-03-02T16:00:00Z", first("2026-03-02T09:00:00Z", hours));
        assertEquals("2026-03-09T16:00:00Z", first("2026-03-02T18:00:00Z", hours));
    }

    @Test
    void they_are_london_hours() {
        var hours = new SafeHours(List.of("mon"), "16:00", "18:00");
        assertEquals("2026-06-01T15:00:00Z", first("2026-06-01T09:00:00Z", hours));
    }

    @Test
    void they_may_run_past_midnight() {
        var hours = new SafeHours(List.of("mon"), "22:00", "06:00");
        assertEquals("2026-03-03T05:00:00Z", first("2026-03-03T05:00:00Z", hours));
        assertEquals("2026-03-09T22:00:00Z", first("2026-03-03T06:00:00Z", hours));
    }

    @Test
    void a_whole_day_ends_at_twenty_four() {
        var hours = new SafeHours(EVERY_DAY, "00:00", "24:00");
        assertEquals("2026-03-02T23:59:59Z", first("2026-03-02T23:59:59Z", hours));
    }

    @Test
    void the_earliest_of_several_counts() {
        assertEquals(
                "2026-03-03T12:00:00Z",
                first(
                        "2026-03-02T19:00:00Z",
                        new SafeHours(List.of("mon"), "16:00", "18:00"),
                        new SafeHours(List.of("tue"), "12:00", "13:00")));
    }

    @Test
    void hours_that_end_when_they_begin_are_none() {
        var none = List.of(new SafeHours(EVERY_DAY, "09:00", "09:00"));
        assertEquals(Optional.empty(), SafeHours.firstFrom(Instant.parse("2026-03-02T09:00:00Z"), none));
    }

    private static String first(String now, SafeHours... hours) {
        return SafeHours.firstFrom(Instant.parse(now), List.of(hours))
                .orElseThrow()
                .toString();
    }
}
