package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heard.kit.problem.FieldError;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.PrejudiceDecision;

/**
 * The points of a complaint, numbered from 1 in the order in which they came. Every answer answers each of them; those that went
 * into another complaint are answered there, and the others keep their numbers.
 */
public record PointsLedger(List<Entry> points) {

    public PointsLedger {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param since the day the person raised it
     */
    public record Entry(int number, UUID pointId, String about, LocalDate since) {}

    /** The points that an answer of today owes a finding: all but those that wait for proceedings (R-CC-5). */
    public static PointsLedger owed(Progress progress) {
        var waiting = waiting(progress);
        return new PointsLedger(of(progress).points().stream()
                .filter(point -> !waiting.contains(point.number()))
                .toList());
    }

    /** The numbers of those that wait, or waited and are answered in another complaint. */
    public static Set<Integer> waiting(Progress progress) {
        var waiting = new HashMap<String, List<Integer>>();
        for (var fact : progress.facts()) {
            switch (fact) {
                case PrejudiceDecided it -> waiting.put(it.proceedings(), it.points());
                case PrejudiceReviewed it
                when it.decision() == PrejudiceDecision.GO_ON -> waiting.remove(it.proceedings());
                case ComplaintResubmitted it when it.continuedIn() == null -> waiting.remove(it.proceedings());
                default -> {}
            }
        }
        return waiting.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Whether there is a point with a number. */
    public boolean has(int number) {
        return points.stream().anyMatch(point -> point.number() == number);
    }

    /** The points as they stand. */
    public static PointsLedger of(Progress progress) {
        var elsewhere = progress.facts().stream()
                .filter(ComplaintSplit.class::isInstance)
                .flatMap(fact -> ((ComplaintSplit) fact).points().stream())
                .toList();
        return new PointsLedger(everRaised(progress).points().stream()
                .filter(point -> !elsewhere.contains(point.number()))
                .toList());
    }

    /** With those that went into another complaint. */
    public static PointsLedger everRaised(Progress progress) {
        var points = new ArrayList<Entry>();
        for (var fact : progress.facts()) {
            switch (fact) {
                case ComplaintAccepted it ->
                    it.points()
                            .forEach(point ->
                                    points.add(entry(points.size(), point.pointId(), point.about(), it.happenedOn())));
                case PointAdded it -> points.add(entry(points.size(), it.pointId(), it.about(), it.happenedOn()));
                case PointsTaken it ->
                    it.points()
                            .forEach(point ->
                                    points.add(entry(points.size(), point.pointId(), point.about(), it.happenedOn())));
                default -> {}
            }
        }
        return new PointsLedger(points);
    }

    private static Entry entry(int before, UUID pointId, String about, LocalDate since) {
        return new Entry(before + 1, pointId, about, since);
    }

    /**
     * No answer goes out with an unanswered point: each has its finding, once, and nothing else has one.
     *
     * @throws org.heard.kit.problem.Refused {@code point-unanswered}, {@code point-unknown} or {@code point-answered-twice}, with
     *     each point by its number
     */
    public void mustAllBeAnsweredBy(List<PointFinding> findings) {
        var answered = new HashSet<Integer>();
        for (var index = 0; index < findings.size(); index++) {
            var point = findings.get(index).point();
            Refusal.POINT_UNKNOWN.when(!has(point), at(index, Refusal.POINT_UNKNOWN, point));
            Refusal.POINT_ANSWERED_TWICE.when(!answered.add(point), at(index, Refusal.POINT_ANSWERED_TWICE, point));
        }
        var unanswered = points.stream()
                .filter(point -> !answered.contains(point.number()))
                .map(point -> new FieldError(
                        "/findings",
                        Refusal.POINT_UNANSWERED.code(),
                        "Point " + point.number() + " (" + point.about() + ") has no finding."))
                .toArray(FieldError[]::new);
        Refusal.POINT_UNANSWERED.when(unanswered.length > 0, unanswered);
    }

    private static FieldError at(int index, Refusal refusal, int point) {
        return new FieldError("/findings/" + index + "/point", refusal.code(), "This is point " + point + ".");
    }
}
