package org.heard.procedure.life;

import java.util.List;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.ChangeStep.CorrectProcedure;
import org.heard.procedure.complaint.command.ChangeStep.LinkComplaint;
import org.heard.procedure.complaint.command.ChangeStep.NoteLink;
import org.heard.procedure.complaint.command.ChangeStep.SplitComplaint;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.LinkReason;

/** Another procedure, another stage by order, and complaints that belong together. */
public final class Change {

    private Change() {}

    /** The facts that a step leads to; empty when the other side of a link is known. */
    public static List<ComplaintEvent> decide(ChangeStep step, Progress progress) {
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        return switch (step) {
            case CorrectProcedure correction -> Correction.decide(correction, progress);
            case TakeOmbudsmanOrder order -> Order.decide(order, progress);
            case LinkComplaint it -> {
                Refusal.LINKED_TO_ITSELF.when(it.other().equals(it.id()));
                Refusal.ALREADY_LINKED.when(isLinked(it.other(), progress));
                yield List.of(new ComplaintLinked(it.id(), it.other(), it.because(), it.happenedOn(), it.recordedOn()));
            }
            case NoteLink it ->
                isLinked(it.other(), progress)
                        ? List.of()
                        : List.of(new ComplaintLinked(
                                it.id(), it.other(), it.because(), it.happenedOn(), it.recordedOn()));
            case SplitComplaint split -> split(split, progress);
        };
    }

    /** The points that go are answered by the other complaint, which was lodged for them; at least one stays (R-TRI-4). */
    private static List<ComplaintEvent> split(SplitComplaint step, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.LINKED_TO_ITSELF.when(step.into().equals(step.id()));
        var here = PointsLedger.of(progress).points().stream()
                .map(PointsLedger.Entry::number)
                .toList();
        Refusal.POINT_NOT_HERE.when(step.points().isEmpty() || !here.containsAll(step.points()));
        Refusal.SPLIT_LEAVES_NOTHING.when(step.points().containsAll(here));
        var split = new ComplaintSplit(
                step.id(),
                step.into(),
                step.points().stream().distinct().sorted().toList(),
                step.reasons(),
                step.happenedOn(),
                step.recordedOn());
        return isLinked(step.into(), progress)
                ? List.of(split)
                : List.of(
                        split,
                        new ComplaintLinked(
                                step.id(), step.into(), LinkReason.SPLIT_INTO, step.happenedOn(), step.recordedOn()));
    }

    private static boolean isLinked(ComplaintId other, Progress progress) {
        return progress.facts().stream()
                .anyMatch(fact ->
                        fact instanceof ComplaintLinked link && link.other().equals(other));
    }
}
