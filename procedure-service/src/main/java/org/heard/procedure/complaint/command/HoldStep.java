package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.procedure.complaint.term.Proceedings;
import org.heard.procedure.complaint.term.ProceedingsEnd;
import org.heard.procedure.complaint.term.Sealed;

/** What makes a complaint wait, on a ground that the law names, and go on. Proceedings have an id that the council gives. */
public sealed interface HoldStep extends Step {

    /** @param happenedOn the day the council learned of them */
    record RecordProceedings(
            @TargetAggregateIdentifier ComplaintId id,
            String proceedings,
            Proceedings kind,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldStep {}

    /**
     * @param points numbers of those that wait; for a part only
     * @param reason what might be prejudiced and why, as the person is told it
     * @param reviewOn the day by which it is looked at again; null where nothing waits
     */
    record DecidePrejudice(
            @TargetAggregateIdentifier ComplaintId id,
            String proceedings,
            PrejudiceDecision decision,
            List<Integer> points,
            Sealed reason,
            LocalDate reviewOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldStep {}

    record ConcludeProceedings(
            @TargetAggregateIdentifier ComplaintId id,
            String proceedings,
            ProceedingsEnd how,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldStep {}

    record ResubmitComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            String proceedings,
            AskedBy askedBy,
            Means means,
            UUID continuedIn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements HoldStep {}

    /** @param reviewOn the day by which the search is looked at again */
    record SeekAdvocate(
            @TargetAggregateIdentifier ComplaintId id, LocalDate reviewOn, LocalDate happenedOn, LocalDate recordedOn)
            implements HoldStep {}

    record FindAdvocate(@TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements HoldStep {}
}
