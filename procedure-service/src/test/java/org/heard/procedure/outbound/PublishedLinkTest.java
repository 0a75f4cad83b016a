package org.heard.procedure.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedLinkTest {

    @ParameterizedTest
    @EnumSource
    @Rule("R-TRI-4")
    void that_two_complaints_belong_together_is_told_with_the_reason(LinkReason because) {
        var day = LocalDate.of(2026, 1, 14);
        var one = ComplaintId.of(UUID.randomUUID());
        var other = ComplaintId.of(UUID.randomUUID());
        assertEquals(
                new ProcedureEvent.ComplaintLinked(one.uuid(), other.uuid(), because.code(), day),
                PublishedLife.of(new ComplaintLinked(one, other, because, day, day.plusDays(1))));
    }
}
