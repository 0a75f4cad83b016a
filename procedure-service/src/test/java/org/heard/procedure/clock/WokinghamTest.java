package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.PANEL_MEETING;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.missed;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/**
 * Wokingham 24 009 439: a panel asked for early in January 2024, accepted and never held. The decision counts 20 working
 * days; regulation 19(4) gives 30, and so does Heard.
 */
@Rule("DL-33")
@Rule("R-S3-2")
class WokinghamTest {
    private final ClockLedger asked = clocks(opened(PANEL_MEETING, "2024-01-02"));

    @Test
    void the_panel_meets_by_13_february_and_not_by_the_end_of_january() {
        assertEquals(on("2024-02-13"), asked.dueOn(PANEL_MEETING, DAYS));
        assertEquals(List.of(), asked.missedBy(on("2024-01-31"), DAYS));
    }

    @Test
    void a_panel_that_never_met_is_missed_for_good() {
        assertEquals(
                List.of(missed(PANEL_MEETING, "2024-02-13", "2024-02-14")), asked.missedBy(on("2024-09-02"), DAYS));
    }
}
