package org.heard.procedure.complaint;

import java.util.List;
import java.util.Set;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;

/** What one procedure allows, and when. Pure: the same complaint and the same command give the same facts. */
public interface Procedure {

    /** The complaints that follow it. */
    Set<ProcedureKind> kinds();

    /** The stage a complaint begins at, or null where the procedure has no stages here. */
    Stage firstStage();

    /**
     * The facts that a command leads to, in order; empty when there is nothing to do.
     *
     * @throws org.heard.kit.problem.Refused under a code of {@link Refusal}
     */
    List<ComplaintEvent> decide(ComplaintCommand command, Progress progress);

    /** What a fact does to the clocks, as they stood before it. */
    List<ClockChange> changes(ComplaintEvent fact, ClockLedger clocks);
}
