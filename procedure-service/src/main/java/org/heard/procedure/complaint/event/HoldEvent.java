package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.procedure.complaint.term.ProceedingsEnd;
import org.heard.procedure.complaint.term.Sealed;

/** What makes a complaint wait, and go on. A decision each time, with a reason; never automatic (R-CC-1). */
public sealed interface HoldEvent extends ComplaintEvent {

    /**
     * The council learned of proceedings (R-CC-2).
     *
     * @param proceedings an id that the council gave them
     */
    @Stored("complaint.ProceedingsRecorded")
    record ProceedingsRecorded(
            ComplaintId id, String proceedings, Proceedings kind, LocalDate happenedOn, LocalDate recordedOn)
            implements HoldEvent {}

    /**
     * The council decided whether considering the complaint might prejudice the proceedings (R-CC-1), and told the person
     * the reason in writing (R-CC-3).
     *
     * @param kind what kind of proceedings the person was told of; null in facts from before it was kept
     * @param points numbers of those that wait, where a part does (R-CC-5)
     * @param reviewOn the day by which it is looked at again; absent where nothing waits
     */
    @Stored("complaint.PrejudiceDecided")
    record PrejudiceDecided(
            ComplaintId id,
            String proceedings,
            Proceedings kind,
            PrejudiceDecision decision,
            List<Integer> points,
            Sealed reason,
            LocalDate reviewOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldEvent {}

    /**
     * The same was looked at again while the complaint waits.
     *
     * @param decision go-on where nothing waits any more; else that it waits on
     */
    @Stored("complaint.PrejudiceReviewed")
    record PrejudiceReviewed(
            ComplaintId id,
            String proceedings,
            PrejudiceDecision decision,
            List<Integer> points,
            Sealed reason,
            LocalDate reviewOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldEvent {}

    /**
     * The day has come on which what waits is looked at again. Once per day set.
     *
     * @param ground on which it waits
     * @param happenedOn the day that was set
     */
    @Stored("complaint.HoldReviewDue")
    record HoldReviewDue(ComplaintId id, String ground, LocalDate happenedOn, LocalDate recordedOn)
            implements HoldEvent {}

    /**
     * The proceedings ended: day 0 of DL-41 where the complaint waits for them.
     *
     * @param resubmitBy the last day to bring it again; absent where nothing waits
     */
    @Stored("complaint.ProceedingsConcluded")
    record ProceedingsConcluded(
            ComplaintId id,
            String proceedings,
            ProceedingsEnd how,
            LocalDate resubmitBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldEvent {}

    /**
     * The person brought the complaint again after proceedings (R-CC-4), and what was left of its limits runs on.
     *
     * @param late it came after DL-41 and the council took it all the same
     * @param continuedIn the complaint in which what waited is answered; null where an answer of this one is still owed
     */
    @Stored("complaint.ComplaintResubmitted")
    record ComplaintResubmitted(
            ComplaintId id,
            String proceedings,
            AskedBy askedBy,
            Means means,
            boolean late,
            UUID continuedIn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldEvent {}

    /**
     * Stage 1 waits while an advocate is found, never past its twentieth working day (R-S1-2).
     *
     * @param happenedOn the day the person was told
     */
    @Stored("complaint.AdvocateSought")
    record AdvocateSought(ComplaintId id, LocalDate reviewOn, LocalDate happenedOn, LocalDate recordedOn)
            implements HoldEvent {}

    /** An advocate was found, or the person wants none any more: stage 1 runs on. */
    @Stored("complaint.AdvocateFound")
    record AdvocateFound(ComplaintId id, LocalDate happenedOn, LocalDate recordedOn) implements HoldEvent {}
}
