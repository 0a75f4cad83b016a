package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.RefusalGround;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;

/** What is done in the corporate procedure only. */
public sealed interface CorporateStep extends OwnStep {

    record AcknowledgeStage(
            @TargetAggregateIdentifier ComplaintId id, Stage stage, LocalDate happenedOn, LocalDate recordedOn)
            implements CorporateStep {}

    /** @param person who is to answer the stage, an id */
    record NameAnswerer(
            @TargetAggregateIdentifier ComplaintId id,
            Stage stage,
            String person,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    /** Stage 1 is extended as in any procedure. */
    record ExtendStageTwo(
            @TargetAggregateIdentifier ComplaintId id,
            ExtensionReason reason,
            LocalDate respondBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    record AnswerStageTwo(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            List<PointFinding> findings,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    /**
     * The council does not take the complaint, or does not take it further.
     *
     * @param awareOn since when the person knew; null unless the ground is the time that went by
     */
    record RefuseToConsider(
            @TargetAggregateIdentifier ComplaintId id,
            RefusalGround ground,
            LocalDate awareOn,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    record ExplainDelay(
            @TargetAggregateIdentifier ComplaintId id,
            DelayReason reason,
            LocalDate answerBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    record AgreeAdjustment(
            @TargetAggregateIdentifier ComplaintId id,
            Sealed words,
            LocalDate reviewOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    record PromiseAction(
            @TargetAggregateIdentifier ComplaintId id,
            UUID action,
            Sealed words,
            String owner,
            LocalDate dueOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}

    record CarryOutAction(
            @TargetAggregateIdentifier ComplaintId id,
            UUID action,
            Sealed evidence,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements CorporateStep {}
}
