package org.heard.procedure.complaint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heard.kit.problem.FieldError;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Sealed;

/** What a complaint's reports recommend, numbered through the complaint. An answer accepts or rejects each, with a reason. */
public record Recommendations(List<Recommendation> all) {

    public Recommendations {
        all = List.copyOf(all);
    }

    /** Those of every report so far. */
    public static Recommendations of(Progress progress) {
        return new Recommendations(
                progress.facts().stream().flatMap(Recommendations::madeIn).toList());
    }

    /** Those of one report; none where there is no such fact. */
    public static Recommendations of(ComplaintEvent report) {
        return new Recommendations(madeIn(report).toList());
    }

    /** Those of the panel. */
    public static Recommendations ofThePanel(Progress progress) {
        return progress.last(PanelRecommended.class)
                .map(Recommendations::of)
                .orElseGet(() -> new Recommendations(List.of()));
    }

    private static Stream<Recommendation> madeIn(ComplaintEvent fact) {
        return switch (fact) {
            case InvestigationReported it -> it.recommendations().stream();
            case PanelRecommended it -> it.recommendations().stream();
            default -> Stream.of();
        };
    }

    /** New ones, with the numbers that come next. */
    public List<Recommendation> numbered(List<Sealed> words) {
        return IntStream.range(0, words.size())
                .mapToObj(index -> new Recommendation(all.size() + index + 1, words.get(index)))
                .toList();
    }

    /**
     * Each is accepted or rejected, once, and nothing else is.
     *
     * @throws org.heard.kit.problem.Refused {@code recommendation-unanswered}, {@code recommendation-unknown} or
     *     {@code recommendation-answered-twice}, with each by its number
     */
    public void mustAllBeAnsweredBy(List<RecommendationDecision> decisions) {
        var open = new ArrayList<>(all.stream().map(Recommendation::number).toList());
        var answered = new HashSet<Integer>();
        for (var index = 0; index < decisions.size(); index++) {
            var number = decisions.get(index).recommendation();
            Refusal.RECOMMENDATION_ANSWERED_TWICE.when(
                    !answered.add(number), at(index, Refusal.RECOMMENDATION_ANSWERED_TWICE, number));
            Refusal.RECOMMENDATION_UNKNOWN.when(
                    !open.remove((Object) number), at(index, Refusal.RECOMMENDATION_UNKNOWN, number));
        }
        var unanswered = open.stream()
                .map(number -> new FieldError(
                        "/decisions",
                        Refusal.RECOMMENDATION_UNANSWERED.code(),
                        "Recommendation " + number + " is neither accepted nor rejected."))
                .toArray(FieldError[]::new);
        Refusal.RECOMMENDATION_UNANSWERED.when(unanswered.length > 0, unanswered);
    }

    private static FieldError at(int index, Refusal refusal, int number) {
        return new FieldError(
                "/decisions/" + index + "/recommendation", refusal.code(), "This is recommendation " + number + ".");
    }
}
