package org.heard.procedure.statutory;

import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.PointStep;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.PointEvent.NewComplaintNamed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.life.Change;

/** New points join until the statement is agreed, or stage 2 is answered without one; later ones are a new complaint (R-WD-3). */
final class NewPoints {

    private NewPoints() {}

    static List<ComplaintEvent> decide(PointStep step, Progress progress) {
        return switch (step) {
            case AddPoint added -> add(added, progress);
        };
    }

    private static List<ComplaintEvent> add(AddPoint step, Progress progress) {
        var settled = progress.has(StatementAgreed.class) || progress.has(AdjudicationIssued.class);
        Refusal.NEW_POINT_NEEDS_A_NEW_COMPLAINT.when(settled && step.newComplaint() == null);
        Refusal.NEW_POINT_STILL_JOINS.when(!settled && step.newComplaint() != null);
        return settled
                ? elsewhere(step, progress)
                : List.of(new PointAdded(
                        step.id(),
                        step.pointId(),
                        step.about(),
                        step.words(),
                        step.desiredOutcome(),
                        step.happenedOn(),
                        step.recordedOn()));
    }

    /** The complaint that was lodged for it is linked with this one, on both sides. */
    private static List<ComplaintEvent> elsewhere(AddPoint step, Progress progress) {
        var other = ComplaintId.of(step.newComplaint());
        Refusal.LINKED_TO_ITSELF.when(other.equals(step.id()));
        var named = new NewComplaintNamed(
                step.id(), step.newComplaint(), step.about(), step.happenedOn(), step.recordedOn());
        return Stream.<ComplaintEvent>concat(
                        Stream.of(named), Change.link(step, other, LinkReason.SPLIT_INTO, progress).stream())
                .toList();
    }
}
