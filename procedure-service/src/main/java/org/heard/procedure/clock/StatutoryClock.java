package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Ending;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.workingdays.WorkingDays;

/**
 * One limit that runs for one complaint: a rule, and everything that happened to it, oldest first. The limit ends at
 * 23:59:59 Europe/London on the due date, so it is missed from the next calendar day on.
 *
 * @param rule the rule as the complaint's rule set has it
 * @param ledger begins with {@link Opened}
 */
public record StatutoryClock(ClockRule rule, List<ClockChange> ledger) {

    /** How a clock stands on a day. */
    public enum State {
        /** Time is left. */
        RUNNING("running"),
        /** The council did it in time. */
        MET("met"),
        /** The council did it after the limit, or put it on record only after the miss was on record. */
        MET_LATE("met-late"),
        /** The council's limit passed, and what was to be done is not done. */
        MISSED("missed"),
        /** A person's window is over, used or not; or a council's duty fell away in time. */
        ENDED("ended");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word in answers and rows. */
        public String word() {
            return word;
        }
    }

    public StatutoryClock {
        ledger = List.copyOf(ledger);
        if (ledger.isEmpty() || !(ledger.getFirst() instanceof Opened)) {
            throw new IllegalArgumentException(rule.clock() + " was never opened");
        }
    }

    /** The same clock after one more thing happened to it. */
    StatutoryClock after(ClockChange change) {
        return change instanceof Ended && ended().isPresent()
                ? this
                : new StatutoryClock(
                        rule, Stream.concat(ledger.stream(), Stream.of(change)).toList());
    }

    /** Which clock it is. */
    public ClockCode code() {
        return rule.clock();
    }

    /** Day 0 and the fact that made it. */
    public Opened opened() {
        return lastEver(Opened.class).orElseThrow();
    }

    /** Day 0: not counted. */
    public LocalDate day0() {
        return opened().day0();
    }

    /** What ended it, if it has ended. */
    public Optional<Ended> ended() {
        return lastSinceOpened(Ended.class);
    }

    /** The miss on record, if there is one. It outlives a restart. */
    public Optional<Missed> missed() {
        return lastEver(Missed.class);
    }

    /** The extension in force, if there is one. */
    public Optional<Extended> extended() {
        return lastSinceOpened(Extended.class);
    }

    /** The last warning step given, 0 before the first. */
    public int warnedAt() {
        return lastSinceOpened(Warned.class).map(Warned::step).orElse(0);
    }

    /** The limit: the date of the last extension, else the budget counted from day 0. */
    public LocalDate dueOn(WorkingDays days) {
        return extended().map(Extended::newDate).orElseGet(() -> days.plus(day0(), rule.budgetWorkingDays()));
    }

    /** How it stands on a day. */
    public State state(LocalDate today, WorkingDays days) {
        var due = dueOn(days);
        return switch (rule.owner()) {
            case PERSON -> ended().isPresent() || today.isAfter(due) ? State.ENDED : State.RUNNING;
            case COUNCIL ->
                ended().map(ended -> stateWhenEnded(ended, due))
                        .orElse(missed().isPresent() || today.isAfter(due) ? State.MISSED : State.RUNNING);
        };
    }

    private State stateWhenEnded(Ended ended, LocalDate due) {
        var late = ended.on().isAfter(due) || missed().isPresent();
        return switch (ended.how()) {
            case DONE -> late ? State.MET_LATE : State.MET;
            case FELL_AWAY -> late ? State.MISSED : State.ENDED;
        };
    }

    /** The duty was done in time and put on record after the miss was: both stay on record (R-CLK-1). */
    public boolean keptInTimeButRecordedLate(WorkingDays days) {
        return missed().isPresent()
                && ended().filter(ended -> ended.how() == Ending.DONE)
                        .filter(ended -> !ended.on().isAfter(dueOn(days)))
                        .isPresent();
    }

    /** Working days from a day to the limit; 0 once it has ended or passed. */
    public int workingDaysLeft(LocalDate today, WorkingDays days) {
        return ended().isPresent() ? 0 : Math.max(0, days.between(today, dueOn(days)));
    }

    /**
     * Working days by which a council is, or was, late: up to a day, or up to the day the clock ended. Always 0 for a
     * person's window.
     */
    public int overdueWorkingDays(LocalDate today, WorkingDays days) {
        if (rule.owner() == Owner.PERSON) {
            return 0;
        }
        return Math.max(0, days.between(dueOn(days), ended().map(Ended::on).orElse(today)));
    }

    /** The miss that is to go on record on a day, if one is: a council's limit passed, unended, and not yet recorded. */
    public Optional<Missed> missedBy(LocalDate today, WorkingDays days) {
        if (rule.owner() == Owner.PERSON || missed().isPresent()) {
            return Optional.empty();
        }
        var due = dueOn(days);
        var endedInTime = ended().filter(ended -> !ended.on().isAfter(due)).isPresent();
        return endedInTime || !today.isAfter(due)
                ? Optional.empty()
                : Optional.of(new Missed(code(), due, due.plusDays(1)));
    }

    /** The warning that is to be given on a day, if one is: the latest step reached and not given, before the limit. */
    public Optional<Warned> approachingOn(LocalDate today, WorkingDays days) {
        var due = dueOn(days);
        if (today.isAfter(due) || !mayStillWarn()) {
            return Optional.empty();
        }
        var reached = days.between(day0(), today);
        return stepsToCome(days)
                .filter(step -> step <= reached)
                .reduce((_, later) -> later)
                .map(step -> new Warned(code(), step, due, days.between(today, due)));
    }

    /**
     * The first day, from today on, on which {@link #missedBy} or {@link #approachingOn} has something to say; empty if
     * none will ever come.
     */
    public Optional<LocalDate> nextOn(LocalDate today, WorkingDays days) {
        if (missedBy(today, days).isPresent() || approachingOn(today, days).isPresent()) {
            return Optional.of(today);
        }
        var warning = mayStillWarn()
                ? stepsToCome(days)
                        .map(step -> days.plus(day0(), step))
                        .filter(on -> on.isAfter(today))
                        .findFirst()
                : Optional.<LocalDate>empty();
        var afterLimit = dueOn(days).plusDays(1);
        return warning.or(() -> missedBy(afterLimit, days).map(Missed::missedOn).filter(on -> on.isAfter(today)));
    }

    private boolean mayStillWarn() {
        return ended().isEmpty() && missed().isEmpty();
    }

    private Stream<Integer> stepsToCome(WorkingDays days) {
        var whole = days.between(day0(), dueOn(days));
        var given = warnedAt();
        return rule.warnings().stream().filter(step -> step > given && step < whole);
    }

    /** Plain loops: every question about a clock begins here, and a sweep asks a million of them. */
    private <T extends ClockChange> Optional<T> lastEver(Class<T> kind) {
        for (var i = ledger.size() - 1; i >= 0; i--) {
            if (kind.isInstance(ledger.get(i))) {
                return Optional.of(kind.cast(ledger.get(i)));
            }
        }
        return Optional.empty();
    }

    private <T extends ClockChange> Optional<T> lastSinceOpened(Class<T> kind) {
        for (var i = ledger.size() - 1; !(ledger.get(i) instanceof Opened); i--) {
            if (kind.isInstance(ledger.get(i))) {
                return Optional.of(kind.cast(ledger.get(i)));
            }
        }
        return Optional.empty();
    }
}
