package org.heard.procedure.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Recommendations;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.Decision;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Stage;

/** The points of one complaint with what each stage found, and what was recommended and decided (R-S2-6). */
record Points(List<Point> points, List<Recommended> recommendations) {

    /**
     * @param since the day the person raised it
     * @param waits it waits for proceedings, or is answered in another complaint after them: no answer owes it a finding
     * @param findings oldest first
     */
    record Point(int number, UUID pointId, String about, LocalDate since, boolean waits, List<Found> findings) {}

    /**
     * What was found of a point.
     *
     * @param fact which report or answer says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(Stage stage, String fact, LocalDate foundOn, Finding finding, String reasons, String evidence) {}

    /** @param fact the report that makes it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recommended(int number, String fact, LocalDate recommendedOn, String words, List<Decided> decisions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(Stage stage, String fact, LocalDate decidedOn, Decision decision, String reasons) {}

    static Points of(Progress progress, SpokenTexts texts) {
        var waiting = PointsLedger.waiting(progress);
        return new Points(
                PointsLedger.of(progress).points().stream()
                        .map(it -> new Point(
                                it.number(),
                                it.pointId(),
                                it.about(),
                                it.since(),
                                waiting.contains(it.number()),
                                found(it.number(), progress, texts)))
                        .toList(),
                progress.facts().stream()
                        .flatMap(fact -> recommended(fact, progress, texts))
                        .toList());
    }

    private static List<Found> found(int point, Progress progress, SpokenTexts texts) {
        return progress.facts().stream()
                .flatMap(fact -> findings(fact).stream()
                        .filter(it -> it.point() == point)
                        .map(it -> new Found(
                                stage(fact),
                                fact.getClass().getSimpleName(),
                                fact.happenedOn(),
                                it.finding(),
                                texts.of(it.reasons()),
                                texts.of(it.evidence()))))
                .toList();
    }

    private static Stream<Recommended> recommended(ComplaintEvent report, Progress progress, SpokenTexts texts) {
        return Recommendations.of(report).all().stream()
                .map(it -> new Recommended(
                        it.number(),
                        report.getClass().getSimpleName(),
                        report.happenedOn(),
                        texts.of(it.words()),
                        decided(it.number(), progress, texts)));
    }

    private static List<Decided> decided(int recommendation, Progress progress, SpokenTexts texts) {
        return progress.facts().stream()
                .flatMap(fact -> decisions(fact).stream()
                        .filter(it -> it.recommendation() == recommendation)
                        .map(it -> new Decided(
                                stage(fact),
                                fact.getClass().getSimpleName(),
                                fact.happenedOn(),
                                it.decision(),
                                texts.of(it.reasons()))))
                .toList();
    }

    private static List<PointFinding> findings(ComplaintEvent fact) {
        var findings =
                switch (fact) {
                    case StageOneAnswered it -> it.findings();
                    case InvestigationReported it -> it.findings();
                    case AdjudicationIssued it -> it.findings();
                    case StageTwoAnswered it -> it.findings();
                    case FinalResponseIssued it -> it.findings();
                    case ConferenceAnswered it -> it.findings();
                    case ConferencePanelAnswered it -> it.findings();
                    case ComplaintEvent _ -> null;
                };
        return findings == null ? List.of() : findings;
    }

    private static List<RecommendationDecision> decisions(ComplaintEvent fact) {
        var decisions =
                switch (fact) {
                    case AdjudicationIssued it -> it.decisions();
                    case FinalResponseIssued it -> it.decisions();
                    case ComplaintEvent _ -> null;
                };
        return decisions == null ? List.of() : decisions;
    }

    /** The stage that a fact with findings or decisions belongs to. */
    private static Stage stage(ComplaintEvent fact) {
        return switch (fact) {
            case StageOneAnswered _ -> Stage.STAGE_1;
            case FinalResponseIssued _, ConferencePanelAnswered _ -> Stage.STAGE_3;
            case ConferenceAnswered it -> it.stage();
            case ComplaintEvent _ -> Stage.STAGE_2;
        };
    }
}
