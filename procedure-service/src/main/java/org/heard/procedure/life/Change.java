package org.heard.procedure.life;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.ChangeStep.CorrectProcedure;
import org.heard.procedure.complaint.command.ChangeStep.LinkComplaint;
import org.heard.procedure.complaint.command.ChangeStep.NoteLink;
import org.heard.procedure.complaint.command.ChangeStep.NoteOmbudsmanStep;
import org.heard.procedure.complaint.command.ChangeStep.SplitComplaint;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.command.ChangeStep.TakePoints;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanStepNoted;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.OmbudsmanStep;
import org.heard.procedure.complaint.term.Status;

/** Another procedure, another stage by order, and complaints that belong together. */
public final class Change {

    private static final OwnApproach APPROACH_MADE_THERE = new OwnApproach(ApproachReason.OTHER);

    private Change() {}

    /** The facts that a step leads to; empty when the other side of a link is known. */
    public static List<ComplaintEvent> decide(ChangeStep step, Progress progress) {
        if (!(step instanceof NoteOmbudsmanStep)) {
            EveryProcedure.mustNotPrecede(step.happenedOn(), progress.accepted().happenedOn());
        }
        return switch (step) {
            case NoteOmbudsmanStep it -> noted(it, progress);
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
            case TakePoints taking -> take(taking, progress);
        };
    }

    /** Whoever went to the Ombudsman directly has made an own approach, which nobody can refuse (R-REF-4). */
    private static List<ComplaintEvent> noted(NoteOmbudsmanStep step, Progress progress) {
        return isApproachMadeThere(step, progress)
                ? List.of(
                        EveryProcedure.ownApproach(
                                new ReferToOmbudsman(
                                        step.id(),
                                        step.referralId(),
                                        APPROACH_MADE_THERE,
                                        step.happenedOn(),
                                        step.recordedOn()),
                                APPROACH_MADE_THERE,
                                progress),
                        noted(step))
                : List.of(noted(step));
    }

    private static boolean isApproachMadeThere(NoteOmbudsmanStep step, Progress progress) {
        return step.step() == OmbudsmanStep.REFERRAL_RECEIVED
                && step.referralId() != null
                && Ground.OWN_APPROACH.code().equals(step.detail())
                && progress.facts().stream()
                        .noneMatch(fact -> fact instanceof ReferredToOmbudsman known
                                && known.referralId().equals(step.referralId()));
    }

    private static ComplaintEvent noted(NoteOmbudsmanStep step) {
        return new OmbudsmanStepNoted(
                step.id(),
                step.step(),
                step.caseReference(),
                step.recommendationId(),
                step.detail(),
                step.dueOn(),
                step.happenedOn(),
                step.recordedOn());
    }

    /**
     * The points that go are answered by the other complaint; at least one stays (R-TRI-4). What is under investigation by an
     * agreed statement, or was adjudicated, goes nowhere else.
     */
    private static List<ComplaintEvent> split(SplitComplaint step, Progress progress) {
        EveryProcedure.mustStand(progress);
        Refusal.LINKED_TO_ITSELF.when(step.into().equals(step.id()));
        Refusal.SPLIT_TOO_LATE.when(
                progress.has(StatementAgreed.class) || progress.has(AdjudicationIssued.class) || progress.isComplete());
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
        return with(split, link(step, step.into(), LinkReason.SPLIT_INTO, progress));
    }

    /** No point vanishes between two complaints: the other one stands, and is not answered yet at its stage. */
    private static List<ComplaintEvent> take(TakePoints step, Progress progress) {
        Refusal.POINTS_NOT_TAKEN_THERE.when(!takesPoints(progress));
        var link = link(step, step.from(), LinkReason.SPLIT_FROM, progress);
        if (step.there() != null) {
            mustHaveThem(step, PointsLedger.of(progress));
            return link.<List<ComplaintEvent>>map(List::of).orElseGet(List::of);
        }
        return with(new PointsTaken(step.id(), step.from(), step.points(), step.happenedOn(), step.recordedOn()), link);
    }

    private static boolean takesPoints(Progress progress) {
        return progress.status() == Status.OPEN
                && progress.stage() != null
                && !progress.has(StatementAgreed.class)
                && !progress.has(AdjudicationIssued.class)
                && progress.inThisProcedure()
                        .takeWhile(fact -> !(fact instanceof StageEscalated))
                        .noneMatch(fact -> fact instanceof StageOneAnswered
                                || fact instanceof StageOneResolved
                                || fact instanceof ConferenceAnswered);
    }

    private static void mustHaveThem(TakePoints step, PointsLedger ledger) {
        Refusal.POINT_NOT_THERE.when(
                step.there().stream().distinct().count() != step.points().size()
                        || step.there().size() != step.points().size());
        for (var index = 0; index < step.there().size(); index++) {
            var number = step.there().get(index);
            var about = step.points().get(index).about();
            Refusal.POINT_NOT_THERE.when(ledger.points().stream()
                    .noneMatch(
                            point -> number == point.number() && point.about().equals(about)));
        }
    }

    private static List<ComplaintEvent> with(ComplaintEvent fact, Optional<ComplaintLinked> link) {
        return Stream.concat(Stream.of(fact), link.stream()).toList();
    }

    /** That the two belong together; empty where it is on record. */
    public static Optional<ComplaintLinked> link(Step step, ComplaintId other, LinkReason because, Progress progress) {
        return isLinked(other, progress)
                ? Optional.empty()
                : Optional.of(new ComplaintLinked(step.id(), other, because, step.happenedOn(), step.recordedOn()));
    }

    private static boolean isLinked(ComplaintId other, Progress progress) {
        return progress.facts().stream()
                .anyMatch(fact ->
                        fact instanceof ComplaintLinked link && link.other().equals(other));
    }
}
