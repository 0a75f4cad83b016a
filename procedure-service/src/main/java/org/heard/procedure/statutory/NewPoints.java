package org.heard.procedure.statutory;

import java.util.List;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.PointStep;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.PointEvent.NewComplaintNamed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;

/** New points join until the statement is agreed, or stage 2 is answered without one; later ones are a new complaint (R-WD-3). */
final class NewPoints {

    private NewPoints() {}

    static List<ComplaintEvent> decide(PointStep step, Progress progress) {
        return switch (step) {
            case AddPoint added -> List.of(add(added, progress));
        };
    }

    private static ComplaintEvent add(AddPoint step, Progress progress) {
        var settled = progress.has(StatementAgreed.class) || progress.has(AdjudicationIssued.class);
        Refusal.NEW_POINT_NEEDS_A_NEW_COMPLAINT.when(settled && step.newComplaint() == null);
        Refusal.NEW_POINT_STILL_JOINS.when(!settled && step.newComplaint() != null);
        return settled
                ? new NewComplaintNamed(
                        step.id(), step.newComplaint(), step.about(), step.happenedOn(), step.recordedOn())
                : new PointAdded(
                        step.id(),
                        step.pointId(),
                        step.about(),
                        step.words(),
                        step.desiredOutcome(),
                        step.happenedOn(),
                        step.recordedOn());
    }
}
