package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;

/** Moving from one stage to the next. */
public sealed interface GoingOnEvent extends ComplaintEvent {

    /**
     * The person may go on.
     *
     * @param happenedOn the first day on which they may
     */
    @Stored("complaint.NextStepOffered")
    record NextStepOffered(
            ComplaintId id, NextStep next, OfferReason because, LocalDate happenedOn, LocalDate recordedOn)
            implements GoingOnEvent {}

    /**
     * The complaint went on because the person asked (R-S2-1, R-AFT-1).
     *
     * @param late a panel was asked for after DL-30 and the council took the request all the same (R-AFT-2)
     * @param causeId id of the reply by text that asked; else absent
     * @param happenedOn the day of the request: day 0 of the stage's clocks
     */
    @Stored("complaint.StageEscalated")
    record StageEscalated(
            ComplaintId id,
            Stage from,
            Stage to,
            AskedBy askedBy,
            Means means,
            boolean late,
            String causeId,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements GoingOnEvent {}

    /**
     * What a person asked for by text could not be done; they are told.
     *
     * @param ask what they asked: next-stage
     * @param code the refusal's code
     * @param causeId id of the reply that asked
     */
    @Stored("complaint.AskRefused")
    record AskRefused(
            ComplaintId id, String ask, String code, String causeId, LocalDate happenedOn, LocalDate recordedOn)
            implements GoingOnEvent {}
}
