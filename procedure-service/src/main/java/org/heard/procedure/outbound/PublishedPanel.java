package org.heard.procedure.outbound;

import org.heard.contracts.ProcedureEvent;
import org.heard.procedure.complaint.event.PanelEvent;
import org.heard.procedure.complaint.event.PanelEvent.CompanionNamed;
import org.heard.procedure.complaint.event.PanelEvent.IndependentPersonConsulted;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelDecided;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.event.PanelEvent.PanelDateTold;
import org.heard.procedure.complaint.event.PanelEvent.PanelPapersSent;
import org.heard.procedure.complaint.event.PanelEvent.PanelPostponed;
import org.heard.procedure.complaint.event.PanelEvent.PanelPrepared;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.event.PanelEvent.PanelRequestAcknowledged;
import org.heard.procedure.complaint.event.PanelEvent.SubmissionHeard;

/** What others are told around a panel: its new day, and what came of a late request. Null for what concerns nobody else. */
final class PublishedPanel {

    private PublishedPanel() {}

    static ProcedureEvent of(PanelEvent fact) {
        var complaint = fact.id().uuid();
        return switch (fact) {
            case LatePanelDecided it ->
                new ProcedureEvent.LatePanelDecided(complaint, it.decision().code(), it.requestedOn(), it.happenedOn());
            case PanelPostponed it -> new ProcedureEvent.PanelArranged(complaint, it.meetsOn());
            case LatePanelRequested _,
                    PanelRequestAcknowledged _,
                    PanelPrepared _,
                    PanelDateTold _,
                    PanelPapersSent _,
                    SubmissionHeard _,
                    CompanionNamed _,
                    PanelRecommended _,
                    IndependentPersonConsulted _ -> null;
        };
    }
}
