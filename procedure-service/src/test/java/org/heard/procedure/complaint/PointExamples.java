package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.PointEvent.NewComplaintNamed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;

/** One of each fact about points. */
final class PointExamples {

    private PointExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new PointAdded(ID, new UUID(0, 2), "complaint-handling", WORDS, WORDS, day(2, 16), day(2, 17)),
                new NewComplaintNamed(ID, new UUID(0, 9), "leaving-care", day(3, 2), day(3, 2)));
    }
}
