package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.CompanionKind;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.PanelDecision;
import org.heard.procedure.complaint.term.PostponementReason;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.SubmissionBy;
import org.heard.procedure.complaint.term.SubmissionForm;

/** What is done around the review panel: before it meets, while it meets, and before the council answers it. */
public sealed interface PanelStep extends Step {

    /** @param reasons needed of a refusal */
    record DecideLatePanel(
            @TargetAggregateIdentifier ComplaintId id,
            PanelDecision decision,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelStep {}

    record AcknowledgePanelRequest(
            @TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelStep {}

    record PreparePanel(@TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelStep {}

    record TellPanelDate(
            @TargetAggregateIdentifier ComplaintId id,
            LocalDate meetsOn,
            Sealed place,
            Convenience convenience,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelStep {}

    record SendPanelPapers(@TargetAggregateIdentifier ComplaintId id, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelStep {}

    record PostponePanel(
            @TargetAggregateIdentifier ComplaintId id,
            PostponementReason because,
            LocalDate meetsOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelStep {}

    record HearSubmission(
            @TargetAggregateIdentifier ComplaintId id,
            SubmissionBy by,
            SubmissionForm form,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelStep {}

    record NameCompanion(
            @TargetAggregateIdentifier ComplaintId id,
            CompanionKind kind,
            Answer speaks,
            Answer lawyer,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelStep {}

    record RecordRecommendations(
            @TargetAggregateIdentifier ComplaintId id,
            List<Sealed> recommendations,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements PanelStep {}

    record ConsultIndependentPerson(
            @TargetAggregateIdentifier ComplaintId id, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements PanelStep {}
}
