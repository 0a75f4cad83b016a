package org.heard.procedure.complaint;

import java.util.List;
import org.heard.procedure.clock.RuleSets;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.ProcedureKind;

/**
 * The procedures, and the dated rules they go by.
 *
 * @param other for every complaint that is not in the statutory procedure
 */
public record Procedures(RuleSets rules, Procedure statutory, Procedure other) {

    /** The procedure of a kind. */
    public Procedure of(ProcedureKind kind) {
        return switch (kind) {
            case STATUTORY -> statutory;
            case CORPORATE, CONFERENCE, SIGNPOSTED -> other;
        };
    }

    /** The progress after one more fact; null before the first. */
    public Progress after(Progress before, ComplaintEvent fact) {
        var progress = before == null ? begin((ComplaintAccepted) fact) : before;
        var kind = before == null
                ? ((ComplaintAccepted) fact).procedure()
                : before.accepted().procedure();
        return progress.after(fact, of(kind).changes(fact, progress.clocks()));
    }

    private Progress begin(ComplaintAccepted accepted) {
        return Progress.under(
                accepted.ruleSet() == null ? rules.on(accepted.happenedOn()) : rules.of(accepted.ruleSet()));
    }

    /** The progress that a whole life of facts adds up to. */
    public Progress fold(List<ComplaintEvent> facts) {
        Progress progress = null;
        for (var fact : facts) {
            progress = after(progress, fact);
        }
        return progress;
    }
}
