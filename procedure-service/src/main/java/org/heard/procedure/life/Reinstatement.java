package org.heard.procedure.life;

import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.LifeStep.ReinstateComplaint;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.term.ReinstatedFor;

/** Bringing a complaint back that was withdrawn, closed or rejected: at any time, by any means. */
final class Reinstatement {

    private Reinstatement() {}

    static ComplaintReinstated decide(ReinstateComplaint step, Progress progress) {
        var ending = progress.ending().orElseThrow(Refusal.COMPLAINT_NOT_ENDED::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), ending.happenedOn());
        return new ComplaintReinstated(
                step.id(),
                step.askedBy() == null ? ReinstatedFor.COUNCIL_MISTAKE : ReinstatedFor.PERSON_ASKED,
                progress.stage(),
                step.askedBy(),
                step.means(),
                step.words(),
                step.happenedOn(),
                step.recordedOn());
    }
}
