package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.INFORMATION;
import static org.heard.procedure.clock.ClockCode.OMBUDSMAN_FROM_NOTICE;
import static org.heard.procedure.clock.ClockCode.ORDERED_PANEL;
import static org.heard.procedure.clock.ClockCode.ORDERED_STAGE_2;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.complaint.Clocking.both;
import static org.heard.procedure.complaint.Clocking.open;
import static org.heard.procedure.complaint.Clocking.openWhere;

import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.event.ChangeEvent;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanStepNoted;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.term.Stage;

/** What a correction, and an order of the Ombudsman, do to the clocks of the statutory procedure. */
final class ChangeClocks {

    private ChangeClocks() {}

    static List<ClockChange> of(ChangeEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ProcedureCorrected it -> corrected(it, clocks);
            case OmbudsmanOrderTaken it -> ordered(it, clocks);
            case OmbudsmanStepNoted _, ComplaintLinked _, ComplaintSplit _, PointsTaken _ -> List.of();
        };
    }

    /** Into this procedure: stage 1 from the first receipt, or stage 2 from the day the person asked to go on (4.3). */
    private static List<ClockChange> corrected(ProcedureCorrected fact, ClockLedger clocks) {
        if (fact.stage() != Stage.STAGE_1) {
            return ClockChanges.escalated(fact, clocks, fact.stage(), fact.day0());
        }
        var answer = openWhere(clocks, fact, fact.day0(), INFORMATION, STAGE_1_ANSWER);
        return clocks.clock(OMBUDSMAN_FROM_NOTICE).isPresent()
                ? answer
                : both(answer, open(fact, fact.day0(), OMBUDSMAN_FROM_NOTICE));
    }

    /** The stage's own limits run from the order where it began the stage; the Ombudsman's day stands beside them, and beside an earlier order's. */
    private static List<ClockChange> ordered(OmbudsmanOrderTaken fact, ClockLedger clocks) {
        var kind =
                switch (fact.order()) {
                    case START_STAGE_2, COMPLETE_STAGE_2 -> ORDERED_STAGE_2;
                    case HOLD_PANEL -> ORDERED_PANEL;
                };
        var earlier = clocks.everyTime(kind);
        var clock = earlier.isEmpty() ? kind : earlier.getLast().again();
        var own = both(
                open(fact, fact.happenedOn(), clock),
                List.of(new Extended(clock, "ombudsman-order", fact.completeBy(), fact.happenedOn())));
        return fact.from() == fact.stage()
                ? own
                : both(ClockChanges.escalated(fact, clocks, fact.stage(), fact.happenedOn()), own);
    }
}
