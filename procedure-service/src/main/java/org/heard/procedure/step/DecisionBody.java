package org.heard.procedure.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.heard.procedure.complaint.term.Decision;
import org.heard.procedure.complaint.term.RecommendationDecision;

/** What the council makes of one recommendation, by its number. */
record DecisionBody(
        @NotNull Integer recommendation,
        @NotNull Decision decision,
        @NotBlank @Size(max = Length.WORDS) String reasons) {

    static List<RecommendationDecision> sealed(List<DecisionBody> decisions, Draft draft) {
        return decisions == null
                ? List.of()
                : decisions.stream()
                        .map(it -> new RecommendationDecision(
                                it.recommendation(), it.decision(), draft.sealed(it.reasons())))
                        .toList();
    }
}
