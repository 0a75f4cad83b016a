package org.heard.ombudsman.casework;

import java.util.List;
import java.util.Objects;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Decision.Statement;

/** What reviews made of the text of a decision or a closing. */
final class Correction {

    private Correction() {}

    /**
     * The text as it stands.
     *
     * @param written the fact that it came with
     * @param statement as it was then
     */
    static Statement of(CaseFact written, Statement statement, List<CaseFact> facts) {
        return facts.stream()
                .skip(facts.lastIndexOf(written))
                .takeWhile(fact -> !(fact instanceof CaseClosed))
                .filter(ReviewDecided.class::isInstance)
                .map(fact -> ((ReviewDecided) fact).statement())
                .filter(Objects::nonNull)
                .reduce(statement, (_, later) -> later);
    }
}
