package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;

/** One of each fact about clocks that a person or the calendar brings about. */
final class ClockExamples {

    private ClockExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(new DeadlineRecounted(
                ID,
                "DL-21/request",
                "DL-21",
                "stage-2",
                "england-and-wales-2028+2026-04-20",
                STAGE_2_DUE,
                day(5, 15),
                "2026-04-20 National Day",
                day(3, 2),
                day(3, 2)));
    }
}
