package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.BreachExplained;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateFound;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateSought;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.HoldReviewDue;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.procedure.complaint.term.ProceedingsEnd;

/** One of each fact about clocks that a person or the calendar brings about. */
final class ClockExamples {

    private ClockExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new DeadlineRecounted(
                        ID,
                        "DL-21/request",
                        "DL-21",
                        "stage-2",
                        "england-and-wales-2028+2026-04-20",
                        STAGE_2_DUE,
                        day(5, 15),
                        "2026-04-20 National Day",
                        day(3, 2),
                        day(3, 2)),
                new BreachExplained(ID, "DL-10", WORDS, "manager.e09", day(1, 16), day(1, 23)),
                new ProceedingsRecorded(ID, "p-1", Proceedings.CRIMINAL, day(1, 8), day(1, 9)),
                new PrejudiceDecided(
                        ID,
                        "p-1",
                        null,
                        PrejudiceDecision.HOLD_PART,
                        List.of(1),
                        WORDS,
                        day(2, 9),
                        day(1, 9),
                        day(1, 9)),
                new PrejudiceReviewed(ID, "p-1", PrejudiceDecision.GO_ON, List.of(), WORDS, null, day(2, 9), day(2, 9)),
                new HoldReviewDue(ID, "concurrent-proceedings", day(2, 9), day(2, 9)),
                new ProceedingsConcluded(
                        ID, "p-1", ProceedingsEnd.DISCONTINUED, LocalDate.of(2027, 3, 2), day(3, 2), day(3, 3)),
                new ComplaintResubmitted(ID, "p-1", AskedBy.ADVOCATE, Means.PHONE, false, null, day(4, 1), day(4, 1)),
                new AdvocateSought(ID, day(1, 16), day(1, 9), day(1, 9)),
                new AdvocateFound(ID, day(1, 14), day(1, 14)));
    }
}
