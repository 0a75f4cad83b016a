package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ClosingReason;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.SafeguardingReferral;
import org.heard.procedure.complaint.term.Sealed;

/** What can be done with a complaint whichever procedure it is in. */
public sealed interface LifeStep extends Step {

    /**
     * @param wordOf who said so; null for nobody
     * @param advocate what came of the offer of an advocate; null where none was made
     */
    record CloseComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            ClosingReason because,
            AskedBy wordOf,
            AdvocateOffer advocate,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeStep {}

    /** @param askedBy, means null when the council puts right what it should not have ended */
    record ReinstateComplaint(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy askedBy,
            Means means,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeStep {}

    record BeginInternalReview(
            @TargetAggregateIdentifier ComplaintId id, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements LifeStep {}

    record RaiseSafeguardingConcern(
            @TargetAggregateIdentifier ComplaintId id,
            SafeguardingReferral to,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeStep {}

    record DecideAnonymousComplaint(
            @TargetAggregateIdentifier ComplaintId id, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements LifeStep {}

    /** @param to statutory where that is theirs now that it is known who they are; null where nobody said which */
    record NameComplainant(
            @TargetAggregateIdentifier ComplaintId id,
            ComplainantKind kind,
            ProcedureKind to,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeStep {

        /** Who they are, and nothing of the procedure. */
        public NameComplainant(ComplaintId id, ComplainantKind kind, LocalDate happenedOn, LocalDate recordedOn) {
            this(id, kind, null, happenedOn, recordedOn);
        }
    }
}
