package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.clock.RuleSets;
import org.heard.procedure.complaint.command.ChangeStep.NoteOmbudsmanStep;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.ProcedureKind;

/**
 * The procedures, and the dated rules they go by. One more procedure is one more entry of the list.
 *
 * @param all one for every kind of complaint
 */
public record Procedures(RuleSets rules, List<Procedure> all) {

    /** @throws IllegalArgumentException unless every kind has exactly one procedure */
    public Procedures {
        all = List.copyOf(all);
        for (var kind : ProcedureKind.values()) {
            if (all.stream().filter(it -> it.kinds().contains(kind)).count() != 1) {
                throw new IllegalArgumentException("one procedure is needed for " + kind);
            }
        }
    }

    /** The procedure of a kind. */
    public Procedure of(ProcedureKind kind) {
        return all.stream().filter(it -> it.kinds().contains(kind)).findFirst().orElseThrow();
    }

    /** The procedure that a complaint is in. One that was accepted before its procedure had stages here has none to its end. */
    public Procedure of(Progress progress) {
        return progress.accepted().stage() == null && progress.correction().isEmpty()
                ? of(ProcedureKind.SIGNPOSTED)
                : of(progress.procedure());
    }

    /**
     * The facts that a command leads to, in order. Nothing more is done with an erased complaint, but nobody is kept from the
     * Ombudsman (R-REF-4).
     *
     * @throws org.heard.kit.problem.Refused under a code of {@link Refusal}
     */
    public List<ComplaintEvent> decide(ComplaintCommand command, Progress progress) {
        if (progress.isErased()) {
            return afterErasure(command, progress);
        }
        return of(progress).decide(command, progress).stream()
                .map(fact -> fact instanceof ProcedureCorrected it ? it.under(ruleSetOf(it, progress)) : fact)
                .toList();
    }

    private static List<ComplaintEvent> afterErasure(ComplaintCommand command, Progress progress) {
        return switch (command) {
            case CheckDeadlines _, NoteOmbudsmanStep _ -> List.of();
            case ReferToOmbudsman referral
            when referral.claim() instanceof OwnApproach approach -> {
                EveryProcedure.mustNotLieInTheFuture(referral.happenedOn(), referral);
                yield List.of(EveryProcedure.ownApproach(referral, approach, progress));
            }
            case Step _ -> throw Refusal.COMPLAINT_ERASED.refused();
        };
    }

    /** A complaint keeps the rules of the day it came, whichever procedure it is in. */
    private String ruleSetOf(ProcedureCorrected fact, Progress progress) {
        return ruleSetFor(
                fact.to(), progress.accepted().happenedOn(), progress.accepted().council());
    }

    /**
     * The id of the rules that a complaint begins under, at its council on its day; null where its procedure has no stages.
     *
     * @throws IllegalArgumentException if none were in force
     */
    public String ruleSetFor(ProcedureKind kind, LocalDate receivedOn, String council) {
        return of(kind).firstStage() == null
                ? null
                : rules.on(kind.code(), receivedOn, council)
                        .map(RuleSet::id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no rules of the %s procedure were in force on %s".formatted(kind, receivedOn)));
    }

    /** The progress after one more fact; null before the first. */
    public Progress after(Progress before, ComplaintEvent fact) {
        if (fact instanceof ProcedureCorrected corrected) {
            return corrected(before, corrected);
        }
        var progress = before == null ? begin((ComplaintAccepted) fact) : before;
        var procedure = before == null ? ofFirst((ComplaintAccepted) fact) : of(before);
        return progress.after(fact, procedure.changes(fact, progress.clocks()));
    }

    private Procedure ofFirst(ComplaintAccepted accepted) {
        return of(accepted.stage() == null ? ProcedureKind.SIGNPOSTED : accepted.procedure());
    }

    /** What the old procedure waited for falls away; what it missed stays. */
    private Progress corrected(Progress before, ProcedureCorrected fact) {
        var accepted = before.accepted();
        var left = before.clocks().apply(Clocking.allFallAway(fact, before.clocks()));
        var now = fact.ruleSet() == null
                ? left
                : new ClockLedger(rules.of(fact.ruleSet(), accepted.happenedOn(), accepted.council()), left.clocks());
        return new Progress(before.facts(), now).after(fact, of(fact.to()).changes(fact, now));
    }

    private Progress begin(ComplaintAccepted accepted) {
        return Progress.under(
                accepted.ruleSet() == null
                        ? rules.on(accepted.happenedOn())
                        : rules.of(accepted.ruleSet(), accepted.happenedOn(), accepted.council()));
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
