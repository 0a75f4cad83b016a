package org.heard.ombudsman.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * What the figures need of one case.
 *
 * @param facts those that were on record at the day asked for, oldest first
 */
record CaseHistory(String council, LocalDate receivedOn, List<Fact> facts) {

    private static final String DECIDED = "DecisionMade";
    private static final String CLOSED = "CaseClosed";
    private static final String RETURNED = "ReturnedPremature";
    private static final String CAME_BACK = "CameBack";
    private static final String REVIEWED = "ReviewDecided";

    /**
     * A fact of the case.
     *
     * @param detail outcome of a decision, result of a compliance decision or of a review; else null
     */
    record Fact(String name, LocalDate on, String detail) {}

    /** How it stood. */
    enum End {
        OPEN,
        RETURNED,
        CLOSED,
        UPHELD,
        NOT_UPHELD
    }

    End end() {
        var end = End.OPEN;
        for (var fact : facts) {
            end = switch (fact.name()) {
                case RETURNED -> End.RETURNED;
                case CAME_BACK -> End.OPEN;
                case REVIEWED -> fact.detail().equals("reopened") ? End.OPEN : end;
                case CLOSED -> End.CLOSED;
                case DECIDED -> fact.detail().startsWith("upheld") ? End.UPHELD : End.NOT_UPHELD;
                default -> end;
            };
        }
        return end;
    }

    /** The day on which it ended as it stood; null while it is open. */
    LocalDate endedOn() {
        return end() == End.OPEN
                ? null
                : facts.stream()
                        .filter(fact -> List.of(DECIDED, CLOSED, RETURNED).contains(fact.name()))
                        .reduce((_, later) -> later)
                        .orElseThrow()
                        .on();
    }

    /** How many recommendations had this result. */
    long settled(String... results) {
        return facts.stream()
                .filter(fact -> fact.name().equals("ComplianceDecided")
                        && List.of(results).contains(fact.detail()))
                .count();
    }

    long missed() {
        return facts.stream()
                .filter(fact -> fact.name().equals("RecommendationMissed"))
                .count();
    }
}
