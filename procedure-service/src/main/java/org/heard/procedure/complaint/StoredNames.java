package org.heard.procedure.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import java.util.Map;
import org.heard.eventstore.EventModel;
import org.heard.eventstore.EventTypes;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.Coded;

/** Under which names the facts of a complaint are stored, for ever; the table stands in docs/language.md. */
public final class StoredNames {

    private static final int FIRST = 1;

    private StoredNames() {}

    /** What the event store must know of complaints. */
    public static EventModel model(Procedures procedures) {
        return new EventModel(
                types(), List.of(Complaint.class), Map.of(Procedures.class, procedures), List.of(codes()), List.of());
    }

    /** Name, revision and class of every event. */
    public static EventTypes types() {
        return EventTypes.builder()
                .stored("complaint.ComplaintAccepted", FIRST, ComplaintAccepted.class)
                .stored("complaint.StageOneAnswered", FIRST, StageOneAnswered.class)
                .stored("complaint.ResponseTimeExtended", FIRST, ResponseTimeExtended.class)
                .stored("complaint.NextStepOffered", FIRST, NextStepOffered.class)
                .stored("complaint.StageEscalated", FIRST, StageEscalated.class)
                .stored("complaint.AskRefused", FIRST, AskRefused.class)
                .stored("complaint.InvestigatorAppointed", FIRST, InvestigatorAppointed.class)
                .stored("complaint.IndependentPersonAppointed", FIRST, IndependentPersonAppointed.class)
                .stored("complaint.StatementAgreed", FIRST, StatementAgreed.class)
                .stored("complaint.DelayTold", FIRST, DelayTold.class)
                .stored("complaint.AdjudicationIssued", FIRST, AdjudicationIssued.class)
                .stored("complaint.AdjudicationReceived", FIRST, AdjudicationReceived.class)
                .stored("complaint.PanelArranged", FIRST, PanelArranged.class)
                .stored("complaint.PanelHeld", FIRST, PanelHeld.class)
                .stored("complaint.PanelReportSent", FIRST, PanelReportSent.class)
                .stored("complaint.FinalResponseIssued", FIRST, FinalResponseIssued.class)
                .stored("complaint.ComplaintWithdrawn", FIRST, ComplaintWithdrawn.class)
                .stored("complaint.ReferredToOmbudsman", FIRST, ReferredToOmbudsman.class)
                .stored("complaint.DeadlineMissed", FIRST, DeadlineMissed.class)
                .stored("complaint.DeadlineApproached", FIRST, DeadlineApproached.class)
                .build();
    }

    /** Ids as plain text and terms as their codes, in events and over REST alike. */
    public static Module codes() {
        return new SimpleModule("codes")
                .setMixInAnnotation(ComplaintId.class, AsText.class)
                .setMixInAnnotation(Coded.class, AsCode.class);
    }

    private abstract static class AsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }

    private interface AsCode {

        @JsonValue
        String code();
    }
}
