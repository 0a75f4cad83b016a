package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.workingdays.WorkingDays;

/**
 * All clocks of one complaint. A value: two ledgers to which the same happened under the same rules are equal.
 *
 * @param rules the rule set the complaint began with
 * @param clocks in the order in which they first opened
 */
public record ClockLedger(RuleSet rules, List<StatutoryClock> clocks) {

    public ClockLedger {
        clocks = List.copyOf(clocks);
    }

    /** The ledger of a complaint to which nothing has happened yet. */
    public static ClockLedger under(RuleSet rules) {
        return new ClockLedger(rules, List.of());
    }

    /**
     * The ledger after one change.
     *
     * @throws IllegalArgumentException if the rules have no such clock
     * @throws IllegalStateException if a clock that never opened is extended, missed or warned of
     */
    public ClockLedger apply(ClockChange change) {
        var clock = clock(change.clock());
        return switch (change) {
            case Opened opened -> clock.map(it -> with(it.after(opened))).orElseGet(() -> and(opened));
            case Ended ended -> clock.map(it -> with(it.after(ended))).orElse(this);
            case Extended _, Missed _, Warned _ -> with(opened(change.clock()).after(change));
        };
    }

    /** The ledger after several changes, in their order. */
    public ClockLedger apply(List<? extends ClockChange> changes) {
        var ledger = this;
        for (var change : changes) {
            ledger = ledger.apply(change);
        }
        return ledger;
    }

    /** The clock, if it was ever opened. */
    public Optional<StatutoryClock> clock(ClockCode code) {
        return clocks.stream().filter(clock -> clock.code().equals(code)).findFirst();
    }

    /**
     * The limit of a clock.
     *
     * @throws IllegalStateException if it was never opened
     */
    public LocalDate dueOn(ClockCode code, WorkingDays days) {
        return opened(code).dueOn(days);
    }

    /** The misses that are to go on record on a day, earliest limit first. */
    public List<Missed> missedBy(LocalDate today, WorkingDays days) {
        return clocks.stream()
                .flatMap(clock -> clock.missedBy(today, days).stream())
                .sorted(Comparator.comparing(Missed::dueOn))
                .toList();
    }

    /** The warnings that are to be given on a day, nearest limit first; one per clock, the latest step reached. */
    public List<Warned> approachingOn(LocalDate today, WorkingDays days) {
        return clocks.stream()
                .flatMap(clock -> clock.approachingOn(today, days).stream())
                .sorted(Comparator.comparing(Warned::dueOn))
                .toList();
    }

    /**
     * The first day, from today on, on which {@link #missedBy} or {@link #approachingOn} has something to say: what a
     * sweep has to remember of this complaint. Empty if none will ever come as things stand.
     */
    public Optional<LocalDate> nextOn(LocalDate today, WorkingDays days) {
        return clocks.stream()
                .flatMap(clock -> clock.nextOn(today, days).stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Why a clock cannot be extended so, as a refusal code; empty if it can. An extension is told before the limit in
     * force has passed (its own day counts), gives a later date, keeps to the rule's maximum and has one of its reasons.
     */
    public Optional<String> whyNotExtend(Extended wanted, WorkingDays days) {
        var clock = clock(wanted.clock()).filter(it -> it.ended().isEmpty());
        if (clock.isEmpty()) {
            return Optional.of("clock-not-running");
        }
        var extension = clock.get().rule().extension();
        if (extension.isEmpty()) {
            return Optional.of("nothing-extends-this-limit");
        }
        if (!extension.get().reasons().contains(wanted.reason())) {
            return Optional.of("extension-reason-unknown");
        }
        var due = clock.get().dueOn(days);
        if (wanted.toldOn().isAfter(due)) {
            return Optional.of("extension-told-too-late");
        }
        if (!wanted.newDate().isAfter(due)) {
            return Optional.of("extension-gives-no-more-time");
        }
        var furthest = days.plus(clock.get().day0(), extension.get().maxWorkingDays());
        return wanted.newDate().isAfter(furthest) ? Optional.of("extension-beyond-maximum") : Optional.empty();
    }

    private StatutoryClock opened(ClockCode code) {
        return clock(code).orElseThrow(() -> new IllegalStateException(code + " was never opened"));
    }

    private ClockLedger and(Opened opened) {
        var more = new StatutoryClock(rules.rule(opened.clock()), List.of(opened));
        return new ClockLedger(
                rules, Stream.concat(clocks.stream(), Stream.of(more)).toList());
    }

    private ClockLedger with(StatutoryClock changed) {
        return new ClockLedger(
                rules,
                clocks.stream()
                        .map(clock -> clock.code().equals(changed.code()) ? changed : clock)
                        .toList());
    }
}
