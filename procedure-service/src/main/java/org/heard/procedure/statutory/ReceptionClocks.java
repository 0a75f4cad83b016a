package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.ACKNOWLEDGEMENT;
import static org.heard.procedure.clock.ClockCode.INFORMATION;
import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;
import static org.heard.procedure.clock.ClockCode.STAGE_2_FOR_LATENESS;
import static org.heard.procedure.clock.ClockCode.STAGE_2_REQUEST;
import static org.heard.procedure.complaint.Clocking.allFallAway;
import static org.heard.procedure.complaint.Clocking.both;
import static org.heard.procedure.complaint.Clocking.done;
import static org.heard.procedure.complaint.Clocking.fellAway;
import static org.heard.procedure.complaint.Clocking.open;

import java.util.List;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.event.LocalResolutionEvent;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionDeclined;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionEnded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionOffered;
import org.heard.procedure.complaint.event.LocalResolutionEvent.LongerWaitAgreed;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneSkipped;
import org.heard.procedure.complaint.event.ReceptionEvent;
import org.heard.procedure.complaint.event.ReceptionEvent.ChildsWishNoted;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintAcknowledged;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.InformationGiven;
import org.heard.procedure.complaint.event.ReceptionEvent.LateComplaintDecided;
import org.heard.procedure.complaint.event.ReceptionEvent.RepresentativeConsidered;
import org.heard.procedure.complaint.event.ReceptionEvent.SufficientInterestDecided;

/** What reception and local resolution do to the clocks. */
final class ReceptionClocks {

    private ReceptionClocks() {}

    static List<ClockChange> of(ReceptionEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case ComplaintAcknowledged it -> done(it, ACKNOWLEDGEMENT);
            case InformationGiven it -> done(it, INFORMATION);
            case ComplaintRejected it -> allFallAway(it, clocks);
            case SufficientInterestDecided _, RepresentativeConsidered _, ChildsWishNoted _, LateComplaintDecided _ ->
                List.of();
        };
    }

    /** What is offered beside the procedure stops no clock (R-S1-6); who agrees to wait has the right from that day on. */
    static List<ClockChange> of(LocalResolutionEvent fact) {
        return switch (fact) {
            case StageOneResolved it ->
                both(
                        both(done(it, STAGE_1_ANSWER), fellAway(it, STAGE_2_FOR_LATENESS)),
                        open(it, it.happenedOn(), STAGE_2_REQUEST));
            case LongerWaitAgreed it -> open(it, it.until(), STAGE_2_FOR_LATENESS);
            case StageOneSkipped _,
                    AlternativeResolutionOffered _,
                    AlternativeResolutionDeclined _,
                    AlternativeResolutionEnded _ -> List.of();
        };
    }
}
