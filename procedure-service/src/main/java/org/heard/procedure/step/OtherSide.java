package org.heard.procedure.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.ChangeStep.LinkComplaint;
import org.heard.procedure.complaint.command.ChangeStep.NoteLink;
import org.heard.procedure.complaint.command.ChangeStep.SplitComplaint;
import org.heard.procedure.complaint.command.ChangeStep.TakePoints;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.PointStep.AddPoint;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.term.LinkReason;

/** What a step says to another complaint: both know it from the same moment, or neither does. */
@ApplicationScoped
class OtherSide {

    private final SoFar complaints;

    OtherSide(SoFar complaints) {
        this.complaints = complaints;
    }

    /** The step of the other complaint, before the command itself is taken; empty where it concerns no other. */
    Optional<ChangeStep> of(ComplaintCommand command) {
        return switch (command) {
            case LinkComplaint it ->
                Optional.of(new NoteLink(it.other(), it.id(), it.because(), it.happenedOn(), it.recordedOn()));
            case AddPoint it
            when it.newComplaint() != null ->
                Optional.of(new NoteLink(
                        ComplaintId.of(it.newComplaint()),
                        it.id(),
                        LinkReason.SPLIT_FROM,
                        it.happenedOn(),
                        it.recordedOn()));
            case SplitComplaint it -> Optional.of(taking(it));
            case ComplaintCommand _ -> Optional.empty();
        };
    }

    /** In the order in which the split names them, as their numbers there are. */
    private TakePoints taking(SplitComplaint split) {
        var raised = PointsLedger.everRaised(complaints.of(split.id().uuid())).points();
        var points = split.points().stream()
                .distinct()
                .flatMap(number -> raised.stream().filter(point -> point.number() == number))
                .map(point -> new ComplaintAccepted.Point(point.pointId(), point.about()))
                .toList();
        return new TakePoints(split.into(), split.id(), points, split.there(), split.happenedOn(), split.recordedOn());
    }
}
