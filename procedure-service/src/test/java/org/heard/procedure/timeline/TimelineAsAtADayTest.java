package org.heard.procedure.timeline;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class TimelineAsAtADayTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    @Rule("R-CLK-1")
    void what_was_recorded_later_was_not_known_then_even_if_it_had_happened() {
        calendar.set(LocalDate.of(2026, 1, 5));
        var council = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)));
        calendar.set(LocalDate.of(2026, 1, 9));
        council.take(
                "stage-1/responses", "{'respondedOn':'2026-01-08','words':'We are sorry.'," + Council.FINDINGS + "}");
        calendar.set(LocalDate.of(2026, 1, 12));
        council.take("stage-2/requests", "{'requestedOn':'2026-01-12','askedBy':'complainant','means':'text'}");

        var then = council.read("/timeline?asAt=2026-01-08");
        assertEquals("stage-1", then.getString("stage"));
        assertFalse(then.getList("items.fact").contains("StageOneAnswered"));
        var next = council.read("/timeline?asAt=2026-01-09");
        assertTrue(next.getList("items.fact").contains("StageOneAnswered"));
        assertEquals("stage-1", next.getString("stage"));
        assertEquals("stage-2", council.read("/timeline?asAt=2026-01-12").getString("stage"));
        assertEquals(
                0, council.read("/timeline?asAt=2025-12-31").getList("items").size());
        council.get("/timeline?asAt=2026-01-13").statusCode(400).body("code", equalTo("date-in-the-future"));
    }

    @Test
    @Rule("R-S2-2")
    void the_dates_of_stage_two_can_be_told_with_the_days_each_took() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var council = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)));
        council.take(
                "stage-1/responses", "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}");
        calendar.set(LocalDate.of(2026, 1, 12));
        council.take("stage-2/requests", "{'requestedOn':'2026-01-12','askedBy':'complainant','means':'text'}");
        calendar.set(LocalDate.of(2026, 1, 20));
        council.register("IO-0001");
        council.take("stage-2/investigators", "{'appointedOn':'2026-01-19','person':'IO-0001'}");
        var told = council.read("/stage-2/dates");
        assertEquals("2026-01-12", told.getString("dates.requested.happenedOn"));
        assertEquals("2026-01-19", told.getString("dates.investigatorAppointed.happenedOn"));
        assertEquals("2026-01-20", told.getString("dates.investigatorAppointed.recordedOn"));
        assertEquals(5, told.getInt("workingDaysFromRequest.investigatorAppointed"));
        assertFalse(told.getMap("dates").containsKey("adjudicated"));
    }
}
