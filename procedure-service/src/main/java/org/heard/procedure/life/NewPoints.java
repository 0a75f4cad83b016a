package org.heard.procedure.life;

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
import org.heard.procedure.complaint.term.LinkReason;

/** New points join while they can be answered with the rest; later ones are a complaint of their own (R-WD-3). */
public final class NewPoints {

    private NewPoints() {}

    /** @param settled whether what is to be answered is settled: a procedure says by which fact */
    public static List<ComplaintEvent> decide(PointStep step, Progress progress, boolean settled) {
        return switch (step) {
            case AddPoint added -> add(added, progress, settled);
        };
    }

    private static List<ComplaintEvent> add(AddPoint step, Progress progress, boolean settled) {
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
