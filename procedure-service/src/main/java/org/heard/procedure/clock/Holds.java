package org.heard.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Reach;
import org.heard.procedure.clock.ClockChange.Released;
import org.heard.procedure.clock.ClockChange.Resumed;
import org.heard.procedure.clock.ClockChange.Reviewed;
import org.heard.workingdays.WorkingDays;

/**
 * The holds of one clock since it opened. A date that lies after the day of a hold on the whole moves on by as many working
 * days as there are from that day to the release; until the release nobody knows where to.
 */
record Holds(List<Hold> all) {

    /** A hold, and its release if there was one. */
    record Hold(Held began, Optional<Released> released) {
        boolean isWhole() {
            return began.reach() == Reach.WHOLE;
        }

        /** Where a date goes that lies after it. */
        private Optional<LocalDate> move(LocalDate date, WorkingDays days) {
            var left = days.between(began.on(), date);
            return left <= 0 || !isWhole() ? Optional.of(date) : released.map(release -> days.plus(release.on(), left));
        }
    }

    private static final Holds NONE = new Holds(List.of());

    static Holds of(List<ClockChange> sinceOpened) {
        List<Hold> holds = null;
        for (var i = 0; i < sinceOpened.size(); i++) {
            if (sinceOpened.get(i) instanceof Held held) {
                holds = holds == null ? new ArrayList<>() : holds;
                var after = sinceOpened.subList(i, sinceOpened.size());
                holds.add(new Hold(lastSeen(held, after), releaseOf(held, after)));
            } else if (sinceOpened.get(i) instanceof Resumed resumed && resumed.stoodStill()) {
                holds = holds == null ? new ArrayList<>() : holds;
                holds.add(ended(resumed, sinceOpened.subList(0, i)));
            }
        }
        return holds == null ? NONE : new Holds(List.copyOf(holds));
    }

    /** The time for which the person had ended a complaint is a hold that is over. */
    private static Hold ended(Resumed resumed, List<ClockChange> before) {
        var ended = before.reversed().stream()
                .filter(Ended.class::isInstance)
                .map(Ended.class::cast)
                .findFirst()
                .orElseThrow();
        var ground = ended.by();
        return new Hold(
                new Held(resumed.clock(), ground, Reach.WHOLE, ended.on(), resumed.on(), ended.by()),
                Optional.of(new Released(resumed.clock(), ground, resumed.on(), resumed.by())));
    }

    /** With the day of the last review. */
    private static Held lastSeen(Held held, List<ClockChange> after) {
        var seen = held;
        for (var change : after) {
            switch (change) {
                case Released it
                when it.ground().equals(held.ground()) -> {
                    return seen;
                }
                case Reviewed it
                when it.ground().equals(held.ground()) ->
                    seen = new Held(seen.clock(), seen.ground(), seen.reach(), seen.on(), it.reviewOn(), seen.by());
                case ClockChange _ -> {}
            }
        }
        return seen;
    }

    private static Optional<Released> releaseOf(Held held, List<ClockChange> after) {
        return after.stream()
                .filter(Released.class::isInstance)
                .map(Released.class::cast)
                .filter(release -> release.ground().equals(held.ground()))
                .findFirst();
    }

    /** Where all of them together move a date; empty while one that would move it is not released. */
    Optional<LocalDate> move(LocalDate date, WorkingDays days) {
        var moved = Optional.of(date);
        for (var hold : all) {
            moved = moved.flatMap(it -> hold.move(it, days));
        }
        return moved;
    }

    /** Those without a maximum of their own in the rule. */
    Holds unbounded(ClockRule rule) {
        return new Holds(
                all.stream().filter(hold -> boundOf(hold, rule).isEmpty()).toList());
    }

    /** The nearest maximum of the holds there were, in working days after day 0. */
    Optional<Integer> bound(ClockRule rule) {
        return all.stream()
                .filter(Hold::isWhole)
                .flatMap(hold -> boundOf(hold, rule).stream())
                .min(Integer::compare);
    }

    private static Optional<Integer> boundOf(Hold hold, ClockRule rule) {
        return rule.hold(hold.began().ground()).flatMap(ClockRule.Hold::maxWorkingDays);
    }

    /** Those that are over. */
    Holds released() {
        return new Holds(
                all.stream().filter(hold -> hold.released().isPresent()).toList());
    }

    /** Those that are not released. */
    List<Held> inForce() {
        return all.stream()
                .filter(hold -> hold.released().isEmpty())
                .map(Hold::began)
                .toList();
    }
}
