package org.heard.ombudsman.desk;

import java.util.HashMap;
import java.util.Map;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.Check.Wording;
import org.heard.ombudsman.casework.Deciding.ClosingStated;

/** What stands in the form in which the statement of a closing is written. */
final class ClosingForm {

    static final String STEP = "closing";

    private ClosingForm() {}

    /**
     * @param written what was written before; null for nothing yet
     * @param closed null while nothing is closed
     */
    static Filled of(ClosingStated written, CaseClosed closed) {
        var values = new HashMap<String, String>();
        if (written != null) {
            var statement = written.statement();
            values.put("category", written.category());
            values.put("summary", statement.summary());
            values.put("complaint", statement.complaint());
            values.put("powers", statement.powers());
            values.put("considered", statement.considered());
            values.put("found", statement.found());
            values.put("finalDecision", statement.finalDecision());
        } else if (closed != null) {
            values.putAll(following(closed));
        }
        return new Filled(STEP, values, Map.of());
    }

    /** Where it is written that the Ombudsman cannot, or will not. */
    private static Map<String, String> following(CaseClosed closed) {
        var check = closed.check();
        return closed.wording() == Wording.CANNOT
                ? Map.of(
                        "powers",
                        "The law says what we cannot investigate. (" + check.law() + ")",
                        "finalDecision",
                        "We cannot investigate this complaint.")
                : Map.of(
                        "powers",
                        "The law lets us choose not to investigate. (" + check.law() + ")",
                        "finalDecision",
                        "We will not investigate this complaint.");
    }
}
