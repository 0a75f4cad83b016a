package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Ending;
import org.heard.procedure.clock.ClockChange.Explained;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Reach;
import org.heard.procedure.clock.ClockChange.Recounted;
import org.heard.procedure.clock.ClockChange.Resumed;
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
        /** It stands still, for a ground that the rule names. */
        HELD("held"),
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

    /** What ended it, if it has ended and did not go on since. */
    public Optional<Ended> ended() {
        for (var i = ledger.size() - 1; !(ledger.get(i) instanceof Opened); i--) {
            if (ledger.get(i) instanceof Ended ended) {
                return Optional.of(ended);
            }
            if (ledger.get(i) instanceof Resumed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The miss on record, if there is one. It outlives a restart. */
    public Optional<Missed> missed() {
        return lastEver(Missed.class);
    }

    /** The extension in force, if there is one. */
    public Optional<Extended> extended() {
        return lastSinceOpened(Extended.class);
    }

    /** The last warning step given. */
    Optional<Integer> warnedAt() {
        return lastSinceOpened(Warned.class).map(Warned::step);
    }

    /** The holds that are in force. */
    public List<Held> held() {
        return Holds.of(sinceOpened()).inForce();
    }

    /**
     * The limit: the date of the last extension, else the budget counted from day 0, and on from there by each hold that
     * came after. Empty where the rule gives no figure, and while a hold without a maximum stands.
     */
    public Optional<LocalDate> limit(WorkingDays days) {
        return limit(Holds.of(afterExtension()), days);
    }

    private Optional<LocalDate> limit(Holds holds, WorkingDays days) {
        var limit = unheld(days);
        if (holds.all().isEmpty() || limit.isEmpty()) {
            return limit;
        }
        var moved = holds.move(limit.get(), days);
        var furthest = holds.bound(rule).flatMap(max -> furthest(max, days));
        return furthest.filter(it -> moved.isEmpty() || it.isBefore(moved.get()))
                .or(() -> moved);
    }

    /**
     * The limit, of a clock that has one.
     *
     * @throws IllegalStateException if {@link #limit} is empty
     */
    public LocalDate dueOn(WorkingDays days) {
        return limit(days).orElseThrow(() -> new IllegalStateException(code() + " has no last day as things stand"));
    }

    /** A day so many working days after day 0, and on by the holds that have no maximum of their own. */
    Optional<LocalDate> furthest(int maxWorkingDays, WorkingDays days) {
        return Holds.of(sinceOpened()).unbounded(rule).move(days.plus(day0(), maxWorkingDays), days);
    }

    /** The limit as it would be without any hold after the last extension. */
    Optional<LocalDate> unheld(WorkingDays days) {
        return extended().map(Extended::newDate).or(() -> rule.budget().lastDay(day0(), days));
    }

    /** How it stands on a day. */
    public State state(LocalDate today, WorkingDays days) {
        var limit = limit(days);
        var passed = limit.filter(today::isAfter).isPresent();
        if (ended().isPresent()) {
            return rule.owner() == Owner.PERSON ? State.ENDED : stateWhenEnded(ended().get(), limit);
        }
        if (passed || missed().isPresent()) {
            return rule.owner() == Owner.PERSON ? State.ENDED : State.MISSED;
        }
        return held().stream().anyMatch(held -> held.reach() == Reach.WHOLE) ? State.HELD : State.RUNNING;
    }

    private State stateWhenEnded(Ended ended, Optional<LocalDate> limit) {
        var late = limit.filter(ended.on()::isAfter).isPresent() || missed().isPresent();
        return switch (ended.how()) {
            case DONE -> late ? State.MET_LATE : State.MET;
            case FELL_AWAY -> late ? State.MISSED : State.ENDED;
        };
    }

    /**
     * The duty was done in time and put on record after the miss was: both stay on record (R-CLK-1). A miss from before it
     * began anew is about another day, which nothing done since has kept.
     */
    public boolean keptInTimeButRecordedLate(WorkingDays days) {
        return lastSinceOpened(Missed.class).isPresent()
                && ended().filter(ended -> ended.how() == Ending.DONE)
                        .filter(ended -> limit(days).filter(ended.on()::isAfter).isEmpty())
                        .isPresent();
    }

    /** It ended after the limit. */
    boolean isLate(WorkingDays days) {
        return ended().flatMap(ended -> limit(days).filter(ended.on()::isAfter)).isPresent();
    }

    /** Kept in time, recorded late, and nothing on record yet says so. */
    public boolean wantsExplanation(WorkingDays days) {
        return keptInTimeButRecordedLate(days) && explained().isEmpty();
    }

    /** Who put on record that it was kept, and when, if that came after the miss. */
    public Optional<Explained> explained() {
        return lastSinceOpened(Explained.class);
    }

    /**
     * Working days from a day to the limit; 0 once it has ended or passed, and where there is no figure. While it stands
     * still, as many as there were when it was held. Of a limit beyond the calendar, those up to the calendar's end.
     */
    public int workingDaysLeft(LocalDate today, WorkingDays days) {
        if (ended().isPresent()) {
            return 0;
        }
        var limit = limit(days);
        if (limit.isEmpty()) {
            return limit(Holds.of(afterExtension()).released(), days)
                    .map(it -> days.between(heldOn().orElse(it), it))
                    .orElse(0);
        }
        if (!limit.get().isAfter(today)) {
            return 0;
        }
        return days.between(today, limit.get().isAfter(days.lastDate()) ? days.lastDate() : limit.get());
    }

    /**
     * Working days by which a council is, or was, late: up to a day, or up to the day the clock ended. Always 0 for a
     * person's window.
     */
    public int overdueWorkingDays(LocalDate today, WorkingDays days) {
        var until = ended().map(Ended::on).orElse(today);
        return limit(days)
                .filter(it -> rule.owner() == Owner.COUNCIL && until.isAfter(it))
                .map(it -> Math.max(0, days.between(it, until)))
                .orElse(0);
    }

    /** The miss that is to go on record on a day, if one is: a council's limit passed, unended, and not yet recorded. */
    public Optional<Missed> missedBy(LocalDate today, WorkingDays days) {
        if (rule.owner() == Owner.PERSON || missed().isPresent()) {
            return Optional.empty();
        }
        return limit(days)
                .filter(today::isAfter)
                .filter(due -> ended().filter(ended -> !ended.on().isAfter(due)).isEmpty())
                .map(due -> new Missed(code(), due, due.plusDays(1)));
    }

    /** The warning that is to be given on a day, if one is: the latest step reached and not given, before the limit. */
    public Optional<Warned> approachingOn(LocalDate today, WorkingDays days) {
        var limit = limit(days).filter(due -> !today.isAfter(due) && isOpen());
        return limit.flatMap(due -> Step.before(due, this, days)
                .filter(step -> !step.on().isAfter(today))
                .reduce((_, later) -> later)
                .map(step -> new Warned(code(), step.number(), due, workingDaysLeft(today, days))));
    }

    /**
     * The first day, from today on, on which {@link #missedBy} or {@link #approachingOn} has something to say; empty if
     * none will ever come as things stand.
     */
    public Optional<LocalDate> nextOn(LocalDate today, WorkingDays days) {
        if (missedBy(today, days).isPresent() || approachingOn(today, days).isPresent()) {
            return Optional.of(today);
        }
        var limit = limit(days);
        var warning = limit.filter(_ -> isOpen()).flatMap(due -> Step.before(due, this, days)
                .map(Step::on)
                .filter(on -> on.isAfter(today))
                .findFirst());
        return warning.or(() -> limit.flatMap(due -> missedBy(due.plusDays(1), days))
                .map(Missed::missedOn)
                .filter(on -> on.isAfter(today)));
    }

    /** How another calendar moves the limit; see {@link ClockLedger#movedBy}. */
    Optional<Recounted> movedBy(WorkingDays before, WorkingDays after, LocalDate today) {
        var known = sinceOpened().stream()
                .anyMatch(it -> it instanceof Recounted done && done.calendar().equals(after.version()));
        if (known || !isOpen()) {
            return Optional.empty();
        }
        return limit(before).flatMap(old -> limit(after)
                .filter(now -> !now.equals(old))
                .map(now ->
                        new Recounted(code(), after.version(), old, now, whatChanged(before, after, old, now), today)));
    }

    private String whatChanged(WorkingDays before, WorkingDays after, LocalDate old, LocalDate now) {
        var span = Stream.of(day0(), old, now).sorted().toList();
        return CalendarChange.between(before, after, span.getFirst(), span.getLast());
    }

    /** Neither ended nor missed. */
    private boolean isOpen() {
        return ended().isEmpty() && missed().isEmpty();
    }

    private Optional<LocalDate> heldOn() {
        return held().stream()
                .filter(held -> held.reach() == Reach.WHOLE)
                .map(Held::on)
                .findFirst();
    }

    /** The last opening, and what happened since. */
    List<ClockChange> sinceOpened() {
        return since(Opened.class);
    }

    private List<ClockChange> afterExtension() {
        return extended().isPresent() ? since(Extended.class) : sinceOpened();
    }

    private List<ClockChange> since(Class<? extends ClockChange> kind) {
        var from = ledger.size() - 1;
        while (!kind.isInstance(ledger.get(from))) {
            from--;
        }
        return ledger.subList(from, ledger.size());
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
