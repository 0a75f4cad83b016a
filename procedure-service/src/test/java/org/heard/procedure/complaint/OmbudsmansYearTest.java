package org.heard.procedure.complaint;

import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_NOTICE;
import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.Explanation;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

/** The person's year to go to the Ombudsman counts from their first notice of the matter (LGA 1974 s26B). */
class OmbudsmansYearTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @Test
    @Rule("DL-40")
    void twelve_months_begin_with_the_day_of_first_notice() {
        var year = yearOf(LocalDate.of(2025, 3, 10));
        assertEquals(LocalDate.of(2025, 3, 10), year.day0());
        assertEquals(LocalDate.of(2026, 3, 9), year.dueOn(DAYS));
    }

    @Test
    @Rule("DL-40")
    void until_a_day_is_told_it_is_the_receipt() {
        assertEquals(RECEIVED, yearOf(null).day0());
    }

    @Test
    @Rule("DL-40")
    void a_notice_of_long_ago_is_a_window_that_is_over_and_never_a_missed_deadline() {
        var year = yearOf(LocalDate.of(1998, 6, 1));
        assertEquals(StatutoryClock.State.ENDED, year.state(RECEIVED, DAYS));
        assertEquals(0, year.workingDaysLeft(RECEIVED, DAYS));
        assertTrue(year.missedBy(RECEIVED, DAYS).isEmpty());
        var progress = PROCEDURES.fold(List.of(noticedOn(LocalDate.of(1998, 6, 1))));
        assertTrue(Explanation.of(progress.clocks(), RECEIVED, DAYS).stream()
                .anyMatch(it -> it.clock().equals(OMBUDSMAN_FROM_NOTICE)));
    }

    private static StatutoryClock yearOf(LocalDate firstNoticeOn) {
        return PROCEDURES
                .fold(List.of(noticedOn(firstNoticeOn)))
                .clocks()
                .clock(OMBUDSMAN_FROM_NOTICE)
                .orElseThrow();
    }

    private static ComplaintAccepted noticedOn(LocalDate day) {
        var it = accepted();
        return new ComplaintAccepted(
                it.id(),
                it.council(),
                it.reference(),
                it.procedure(),
                it.stage(),
                it.ruleSet(),
                it.channel(),
                it.complainantKind(),
                it.youngPerson(),
                it.reasons(),
                it.points(),
                it.advocateWanted(),
                day,
                it.happenedOn(),
                it.recordedOn());
    }
}
