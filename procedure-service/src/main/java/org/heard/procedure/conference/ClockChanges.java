package org.heard.procedure.conference;

import static org.heard.procedure.clock.ClockCode.CONFERENCE_CHAIR;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_COMPLAINT;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_STAGE_2;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_STAGE_3;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_NOTICE;
import static org.heard.procedure.complaint.Clocking.allFallAway;
import static org.heard.procedure.complaint.Clocking.both;
import static org.heard.procedure.complaint.Clocking.done;
import static org.heard.procedure.complaint.Clocking.fellAway;
import static org.heard.procedure.complaint.Clocking.noticed;
import static org.heard.procedure.complaint.Clocking.openWhere;

import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelHeld;
import org.heard.procedure.complaint.event.ConferenceEvent.StandingDecided;
import org.heard.procedure.complaint.event.DeadlineEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.KeepingEvent;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;
import org.heard.procedure.life.Keeping;
import org.heard.procedure.life.Life;

/** Which fact opens and ends which clock of the conference route; a limit that the partnership did not set is none (CONF-6). */
final class ClockChanges {

    private ClockChanges() {}

    static List<ClockChange> of(ComplaintEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintAccepted it -> both(openWhere(clocks, it, it.happenedOn(), CONFERENCE_CHAIR), noticed(it));
            case ProcedureCorrected it ->
                it.stage() == Stage.STAGE_1
                        ? openWhere(clocks, it, it.day0(), CONFERENCE_CHAIR)
                        : openWhere(clocks, it, it.day0(), CONFERENCE_STAGE_2);
            case ChairMadeContact it -> contact(it, clocks);
            case ConferenceAnswered it -> it.stage() == Stage.STAGE_2 ? done(it, CONFERENCE_STAGE_2) : List.of();
            case ConferencePanelHeld it -> done(it, CONFERENCE_STAGE_3);
            case StageEscalated it -> escalated(it, clocks);
            case StandingDecided it -> it.standing() == Standing.NONE ? allFallAway(it, clocks) : List.of();
            case LifeEvent it -> Life.changes(it, clocks);
            case KeepingEvent it -> Keeping.changes(it, clocks);
            case ComplaintWithdrawn it -> allFallAway(it, clocks);
            case ReferredToOmbudsman it -> done(it, OMBUDSMAN_FROM_NOTICE);
            case DeadlineEvent it -> List.of(Clocking.recorded(it));
            case ComplaintEvent _ -> List.of();
        };
    }

    /** The chair knows the day of the conference: so until when the person had time, who has complained already. */
    private static List<ClockChange> contact(ChairMadeContact fact, ClockLedger clocks) {
        return both(
                done(fact, CONFERENCE_CHAIR),
                both(
                        openWhere(clocks, fact, fact.conferenceOn(), CONFERENCE_COMPLAINT),
                        done(fact, CONFERENCE_COMPLAINT)));
    }

    private static List<ClockChange> escalated(StageEscalated fact, ClockLedger clocks) {
        return fact.to() == Stage.STAGE_2
                ? both(fellAway(fact, CONFERENCE_CHAIR), openWhere(clocks, fact, fact.happenedOn(), CONFERENCE_STAGE_2))
                : both(
                        fellAway(fact, CONFERENCE_STAGE_2),
                        openWhere(clocks, fact, fact.happenedOn(), CONFERENCE_STAGE_3));
    }
}
