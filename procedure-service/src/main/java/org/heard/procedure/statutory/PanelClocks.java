package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.PANEL_ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.PANEL_AGREED;
import static org.heard.procedure.clock.ClockCode.PANEL_DATE_TOLD;
import static org.heard.procedure.clock.ClockCode.PANEL_PAPERS;
import static org.heard.procedure.clock.ClockCode.PANEL_REQUEST;
import static org.heard.procedure.complaint.Clocking.both;
import static org.heard.procedure.complaint.Clocking.done;
import static org.heard.procedure.complaint.Clocking.fellAway;
import static org.heard.procedure.complaint.Clocking.openWhere;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
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
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.term.Stage;

/** The limits of preparing a panel (DL-31, DL-32, DL-34, DL-35). */
final class PanelClocks {

    private PanelClocks() {}

    static List<ClockChange> of(PanelEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case LatePanelRequested it ->
                both(done(it, PANEL_REQUEST), openWhere(clocks, it, it.happenedOn(), PANEL_ACKNOWLEDGEMENT));
            case LatePanelDecided it -> done(it, PANEL_ACKNOWLEDGEMENT);
            case PanelRequestAcknowledged it -> done(it, PANEL_ACKNOWLEDGEMENT);
            case PanelPrepared it -> done(it, PANEL_AGREED);
            case PanelDateTold it -> done(it, PANEL_DATE_TOLD);
            case PanelPapersSent it -> done(it, PANEL_PAPERS);
            case PanelPostponed it -> arranged(it, it.meetsOn(), clocks);
            case SubmissionHeard _, CompanionNamed _, PanelRecommended _, IndependentPersonConsulted _ -> List.of();
        };
    }

    /** A panel was asked for. A late request opened its acknowledgement when it came. */
    static List<ClockChange> asked(StageEscalated fact, ClockLedger clocks) {
        if (fact.to() != Stage.STAGE_3) {
            return List.of();
        }
        return fact.late()
                ? openWhere(clocks, fact, fact.happenedOn(), PANEL_AGREED)
                : openWhere(clocks, fact, fact.happenedOn(), PANEL_ACKNOWLEDGEMENT, PANEL_AGREED);
    }

    /** Another day begins both counts anew; the same day again changes nothing. */
    static List<ClockChange> arranged(ComplaintEvent fact, LocalDate meetsOn, ClockLedger clocks) {
        return clocks.clock(PANEL_PAPERS)
                        .filter(clock -> clock.day0().equals(meetsOn))
                        .isPresent()
                ? List.of()
                : openWhere(clocks, fact, meetsOn, PANEL_DATE_TOLD, PANEL_PAPERS);
    }

    /** Nothing is left to prepare. */
    static List<ClockChange> met(PanelHeld fact) {
        return fellAway(fact, PANEL_ACKNOWLEDGEMENT, PANEL_AGREED, PANEL_DATE_TOLD, PANEL_PAPERS);
    }
}
