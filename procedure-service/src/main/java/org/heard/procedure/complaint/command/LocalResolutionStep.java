package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AlternativeResolution;
import org.heard.procedure.complaint.term.AlternativeResult;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.Sealed;

/** Ways to settle a complaint without an investigation. */
public sealed interface LocalResolutionStep extends Step {

    /** @param answeredBy who agreed the terms for the council; null where it is not told */
    record ResolveStageOne(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy confirmedBy,
            Sealed terms,
            String answeredBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LocalResolutionStep {}

    record AgreeLongerWait(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy agreedBy,
            LocalDate until,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LocalResolutionStep {}

    /** @param means how the person said so */
    record SkipStageOne(
            @TargetAggregateIdentifier ComplaintId id,
            AskedBy agreedBy,
            Means means,
            LocalDate personAgreedOn,
            LocalDate councilAgreedOn,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LocalResolutionStep {}

    record OfferAlternativeResolution(
            @TargetAggregateIdentifier ComplaintId id,
            AlternativeResolution kind,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LocalResolutionStep {}

    record DeclineAlternativeResolution(
            @TargetAggregateIdentifier ComplaintId id, AskedBy declinedBy, LocalDate happenedOn, LocalDate recordedOn)
            implements LocalResolutionStep {}

    record EndAlternativeResolution(
            @TargetAggregateIdentifier ComplaintId id,
            AlternativeResult result,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LocalResolutionStep {}
}
