package org.heard.procedure.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent.ComplaintHeld;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever waits for proceedings is told which. */
@Rule("R-CC-3")
class PublishedHoldsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);

    private final ComplaintId complaint = ComplaintId.of(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "COURT, court-proceedings",
        "TRIBUNAL, tribunal-proceedings",
        "DISCIPLINARY, disciplinary-proceedings",
        "CRIMINAL, criminal-proceedings"
    })
    void the_kind_of_proceedings_is_named(Proceedings kind, String because) {
        assertEquals(
                new ComplaintHeld(complaint.uuid(), "whole", because, DAY, DAY.plusMonths(1)),
                PublishedHolds.of(decided(PrejudiceDecision.HOLD_WHOLE, kind)));
    }

    @Test
    void of_a_decision_from_before_it_was_kept_it_is_not_guessed() {
        assertEquals(
                new ComplaintHeld(complaint.uuid(), "part", "concurrent-proceedings", DAY, DAY.plusMonths(1)),
                PublishedHolds.of(decided(PrejudiceDecision.HOLD_PART, null)));
    }

    @Test
    void where_nothing_waits_nobody_is_told_that_it_does() {
        assertNull(PublishedHolds.of(decided(PrejudiceDecision.GO_ON, Proceedings.COURT)));
    }

    private PrejudiceDecided decided(PrejudiceDecision decision, Proceedings kind) {
        return new PrejudiceDecided(complaint, "p-1", kind, decision, List.of(), null, DAY.plusMonths(1), DAY, DAY);
    }
}
