package org.heard.ombudsman.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.ComplianceEvidenced;
import org.heard.ombudsman.casework.Complying.OrderRefused;
import org.heard.ombudsman.casework.Complying.RecommendationComesDue;
import org.heard.ombudsman.casework.Complying.RecommendationMissed;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Decision.Recommendation;

/**
 * A recommendation and what became of it.
 *
 * @param number within the decision, from 1
 * @param agreedOn the day of the decision
 */
public record Recommended(
        UUID id,
        int number,
        Recommendation what,
        LocalDate agreedOn,
        Optional<OrderRefused> refused,
        Optional<RecommendationComesDue> announced,
        Optional<RecommendationMissed> missed,
        Optional<ComplianceEvidenced> evidence,
        Optional<ComplianceDecided> settled) {

    /** What the decision that stands recommended, numbered from 1. */
    static List<Recommended> all(Casework casework) {
        return casework.last(DecisionMade.class).map(made -> in(made, casework)).orElse(List.of());
    }

    private static List<Recommended> in(DecisionMade made, Casework casework) {
        var all = made.decision().recommendations();
        var which = casework.all(DecisionMade.class).count();
        var facts = casework.facts();
        var since = new Casework(
                casework.id(),
                casework.receivedOn(),
                casework.ground(),
                facts.subList(facts.lastIndexOf(made), facts.size()));
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(number -> of(since, which, number, all.get(number - 1)))
                .toList();
    }

    /**
     * @param since the case from the decision that stands on: what was said of an earlier one is not of this one
     * @param decision which decision of the case it is, from 1
     */
    private static Recommended of(Casework since, long decision, int number, Recommendation what) {
        return new Recommended(
                CaseFact.recommendationId(since.id(), decision, number),
                number,
                what,
                since.last(DecisionMade.class).orElseThrow().on(),
                since.all(OrderRefused.class)
                        .filter(it -> it.number() == number)
                        .findFirst(),
                since.all(RecommendationComesDue.class)
                        .filter(it -> it.number() == number)
                        .findFirst(),
                since.all(RecommendationMissed.class)
                        .filter(it -> it.number() == number)
                        .findFirst(),
                since.all(ComplianceEvidenced.class)
                        .filter(it -> it.number() == number)
                        .reduce((_, later) -> later),
                since.all(ComplianceDecided.class)
                        .filter(it -> it.number() == number)
                        .reduce((_, later) -> later));
    }

    /** agreed, cannot-begin, missed, complied, complied-late or not-complied. */
    public String state() {
        return settled.map(it -> it.result().toString())
                .orElse(missed.isPresent() ? "missed" : refused.isPresent() ? "cannot-begin" : "agreed");
    }

    /** Whether somebody must see to it now. */
    public boolean isForAPerson() {
        return settled.isEmpty() && (missed.isPresent() || refused.isPresent());
    }

    /** Whether it was done by its last day, as far as the evidence goes. */
    boolean isShownInTime() {
        return evidence.isPresent() && !evidence.get().doneOn().isAfter(what.dueOn());
    }
}
