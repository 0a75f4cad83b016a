package org.heard.ombudsman.desk;

import java.util.HashMap;
import java.util.Map;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.Check.Wording;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Decision.Statement;

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
            values.put("category", written.category());
            values.putAll(text(written.statement()));
        } else if (closed != null) {
            values.putAll(following(closed));
        }
        return new Filled(STEP, values, Map.of());
    }

    /** The sections of a text, by their fields; without the one that it does not have. */
    static Map<String, String> text(Statement statement) {
        var text = new HashMap<>(Map.of(
                "summary", statement.summary(),
                "complaint", statement.complaint(),
                "powers", statement.powers(),
                "considered", statement.considered(),
                "found", statement.found(),
                "finalDecision", statement.finalDecision()));
        if (statement.agreedAction() != null) {
            text.put("agreedAction", statement.agreedAction());
        }
        return text;
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
