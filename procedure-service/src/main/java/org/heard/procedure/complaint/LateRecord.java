package org.heard.procedure.complaint;

import java.util.List;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.LifeStep.RaiseSafeguardingConcern;
import org.heard.procedure.complaint.command.RecordStep;
import org.heard.procedure.complaint.event.DeadlineEvent.BreachExplained;

/** Every step has the day it happened and the day it was recorded, and both stay (R-CLK-1). */
final class LateRecord {

    /** Working days back from which a day needs evidence. */
    private static final int BELIEVED_WITHOUT_EVIDENCE = 3;

    private LateRecord() {}

    /**
     * Going to the Ombudsman oneself and a concern for somebody's safety are taken at once, evidence or none (R-REF-4, R-EX-8).
     *
     * @throws org.heard.kit.problem.Refused {@code evidence-needed} for a day further back without any
     */
    static void mustBeBelieved(RecordStep command) {
        var step = command.step();
        if (step instanceof RaiseSafeguardingConcern
                || step instanceof ReferToOmbudsman referral && referral.claim() instanceof OwnApproach) {
            return;
        }
        var back = step.happenedOn().isBefore(command.days().firstDate())
                ? Integer.MAX_VALUE
                : command.days().between(step.happenedOn(), step.recordedOn());
        Refusal.EVIDENCE_NEEDED.when(back > BELIEVED_WITHOUT_EVIDENCE && command.evidence() == null);
    }

    /** What the step shows to have been kept in time, of limits whose miss is on record. */
    static List<BreachExplained> explained(RecordStep command, Progress after) {
        return after.clocks().clocks().stream()
                .filter(clock -> clock.wantsExplanation(command.days()))
                .map((StatutoryClock clock) -> new BreachExplained(
                        command.id(),
                        clock.code().value(),
                        command.evidence(),
                        command.by(),
                        clock.ended().orElseThrow().on(),
                        command.step().recordedOn()))
                .toList();
    }
}
