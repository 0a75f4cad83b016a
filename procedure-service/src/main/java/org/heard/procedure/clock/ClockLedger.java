package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Explained;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Recounted;
import org.heard.procedure.clock.ClockChange.Released;
import org.heard.procedure.clock.ClockChange.Resumed;
import org.heard.procedure.clock.ClockChange.Reviewed;
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
     * @throws IllegalStateException if anything but its end happens to a clock that never opened
     */
    public ClockLedger apply(ClockChange change) {
        var clock = clock(change.clock());
        return switch (change) {
            case Opened opened -> clock.map(it -> with(it.after(opened))).orElseGet(() -> and(opened));
            case Ended ended -> clock.map(it -> with(it.after(ended))).orElse(this);
            case Extended _, Held _, Reviewed _, Released _, Recounted _, Resumed _, Missed _, Explained _, Warned _ ->
                with(opened(change.clock()).after(change));
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

    /** The clock and those of its later times, in the order in which they opened; see {@link ClockCode#again}. */
    public List<ClockCode> everyTime(ClockCode code) {
        return clocks.stream()
                .map(StatutoryClock::code)
                .filter(it -> it.first().equals(code))
                .toList();
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
     * The first day, from today on, on which {@link #missedBy} or {@link #approachingOn} has something to say, or a later
     * one on which a hold is to be looked at: what a sweep has to remember of this complaint. Empty if none will ever come
     * as things stand.
     */
    public Optional<LocalDate> nextOn(LocalDate today, WorkingDays days) {
        var reviews = inForce().map(Held::reviewOn).filter(today::isBefore);
        return Stream.concat(clocks.stream().flatMap(clock -> clock.nextOn(today, days).stream()), reviews)
                .min(Comparator.naturalOrder());
    }

    /**
     * The clocks whose limit another calendar moves, as it is to go on record: those that run, were not recounted for it
     * already, and have no miss on record, which nothing takes back. An extension gave a date and keeps it.
     *
     * @param before the calendar that the dates told so far were counted with
     * @param after the calendar of today
     */
    public List<Recounted> movedBy(WorkingDays before, WorkingDays after, LocalDate today) {
        return clocks.stream()
                .flatMap(clock -> clock.movedBy(before, after, today).stream())
                .toList();
    }

    /** How long stage 2 waited, or waits, for an agreed statement; empty before stage 2 was asked for. */
    public Optional<StatementAge> statementAge(LocalDate today, WorkingDays days) {
        return StatementAge.of(this, today, days);
    }

    /** The holds that are to be looked at again by a day. */
    public List<Held> holdsToReview(LocalDate today) {
        return inForce().filter(held -> !held.reviewOn().isAfter(today)).toList();
    }

    private Stream<Held> inForce() {
        return clocks.stream().filter(clock -> clock.ended().isEmpty()).flatMap(clock -> clock.held().stream());
    }

    /** Why a clock cannot be extended so, as a refusal code; empty if it can. See {@link Changeable}. */
    public Optional<String> whyNotExtend(Extended wanted, WorkingDays days) {
        return Changeable.whyNotExtend(running(wanted.clock()), wanted, days);
    }

    /** Why a clock cannot be held so, as a refusal code; empty if it can. See {@link Changeable}. */
    public Optional<String> whyNotHold(Held wanted, WorkingDays days) {
        return Changeable.whyNotHold(running(wanted.clock()), wanted, days);
    }

    private Optional<StatutoryClock> running(ClockCode code) {
        return clock(code).filter(it -> it.ended().isEmpty());
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
