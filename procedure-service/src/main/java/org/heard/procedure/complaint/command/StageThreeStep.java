package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Sealed;

/** What is done in stage 3. */
public sealed interface StageThreeStep extends Step {

    record ArrangePanel(
            @TargetAggregateIdentifier ComplaintId id, LocalDate meetsOn, LocalDate happenedOn, LocalDate recordedOn)
            implements StageThreeStep {}

    /** @param serving those who hold a role of the complaint, as the register speaks of them now */
    record HoldPanel(
            @TargetAggregateIdentifier ComplaintId id,
            List<Candidate> serving,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageThreeStep {}

    /** @param happenedOn the day it was sent */
    record SendPanelReport(
            @TargetAggregateIdentifier ComplaintId id,
            LocalDate receivedOn,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageThreeStep {}

    record IssueFinalResponse(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            List<RecommendationDecision> decisions,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements StageThreeStep {}
}
