package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.ID;
import static org.heard.procedure.complaint.Told.WORDS;
import static org.heard.procedure.complaint.Told.day;

import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldLifted;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldPlaced;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.LegalHoldGround;

/** One example of each fact about the record of a complaint. */
final class KeepingExamples {

    private KeepingExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new TeamAssigned(ID, "children-north", day(1, 6), day(1, 6)),
                new LegalHoldPlaced(ID, LegalHoldGround.COURT_PROCEEDINGS, WORDS, day(7, 6), day(1, 6), day(1, 7)),
                new LegalHoldLifted(ID, LegalHoldGround.COURT_PROCEEDINGS, WORDS, day(7, 6), day(7, 7)),
                new ComplaintErased(
                        ID,
                        ErasureGround.RETENTION_OVER,
                        "manager.e09",
                        "RET-2033-17",
                        List.of("ombudsman"),
                        null,
                        day(9, 1),
                        day(9, 2)));
    }

    /** With the second person who agrees that an open complaint should never have been here. */
    static Stream<ComplaintEvent> grown() {
        return Stream.of(new ComplaintErased(
                ID,
                ErasureGround.RETENTION_OVER,
                "manager.e09",
                "RET-2033-17",
                List.of("ombudsman"),
                "head.e09",
                day(9, 1),
                day(9, 2)));
    }
}
