package org.heard.procedure.complaint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.heard.eventstore.OlderRevision;

/** How facts are read that were stored in an older shape. The examples of all revisions are in the tests' stored-events. */
final class OlderRevisions {

    private OlderRevisions() {}

    static List<OlderRevision> all() {
        return List.of(
                new OlderRevision("complaint.StageOneAnswered", 1, without("findings")),
                new OlderRevision("complaint.AdjudicationIssued", 1, without("findings", "decisions")),
                new OlderRevision("complaint.StatementAgreed", 1, fact -> fact.put("version", 1)),
                new OlderRevision("complaint.FinalResponseIssued", 1, without("findings", "decisions")));
    }

    /** Nothing of the kind was kept then. */
    private static UnaryOperator<ObjectNode> without(String... lists) {
        return fact -> {
            for (var list : lists) {
                fact.putArray(list);
            }
            return fact;
        };
    }
}
