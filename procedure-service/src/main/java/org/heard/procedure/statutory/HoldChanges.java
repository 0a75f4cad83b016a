package org.heard.procedure.statutory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Reach;
import org.heard.procedure.clock.ClockChange.Released;
import org.heard.procedure.clock.ClockChange.Reviewed;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.event.HoldEvent;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateFound;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateSought;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.HoldReviewDue;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.term.PrejudiceDecision;
import org.heard.workingdays.WorkingDays;

/** Which limits stand still, and go on. A limit whose rule does not name the ground never does. */
final class HoldChanges {

    static final String PROCEEDINGS = "concurrent-proceedings";
    static final String ADVOCATE = "advocate";

    private HoldChanges() {}

    static List<ClockChange> of(HoldEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case PrejudiceDecided it -> taken(wanted(it, clocks), clocks);
            case PrejudiceReviewed it ->
                it.decision() == PrejudiceDecision.GO_ON
                        ? released(it, PROCEEDINGS, clocks)
                        : inForce(PROCEEDINGS, clocks)
                                .<ClockChange>map(clock -> new Reviewed(clock.code(), PROCEEDINGS, it.reviewOn()))
                                .toList();
            case AdvocateSought it -> taken(wanted(it, clocks), clocks);
            case AdvocateFound it -> released(it, ADVOCATE, clocks);
            case ProceedingsConcluded it ->
                it.resubmitBy() == null ? List.of() : Clocking.open(it, it.happenedOn(), ClockCode.RESUBMISSION);
            case ComplaintResubmitted it ->
                Clocking.both(released(it, PROCEEDINGS, clocks), Clocking.done(it, ClockCode.RESUBMISSION));
            case ProceedingsRecorded _, HoldReviewDue _ -> List.of();
        };
    }

    /** A limit that opens while the whole complaint waits stands still from its first day. */
    static List<ClockChange> heldFromTheStart(List<ClockChange> changes, ClockLedger clocks) {
        var hold = inForce(PROCEEDINGS, clocks)
                .flatMap(clock -> clock.held().stream())
                .filter(it -> it.ground().equals(PROCEEDINGS) && it.reach() == Reach.WHOLE)
                .findFirst();
        if (hold.isEmpty()) {
            return changes;
        }
        var all = new ArrayList<>(changes);
        for (var change : changes) {
            if (change instanceof Opened opened
                    && clocks.rules().rule(opened.clock()).hold(PROCEEDINGS).isPresent()) {
                var on = hold.get().on().isAfter(opened.day0()) ? hold.get().on() : opened.day0();
                all.add(new Held(
                        opened.clock(),
                        PROCEEDINGS,
                        Reach.WHOLE,
                        on,
                        hold.get().reviewOn(),
                        hold.get().by()));
            }
        }
        return all;
    }

    /**
     * A decision to wait makes at least one limit stand still.
     *
     * @throws org.heard.kit.problem.Refused for the reason for which the last of them cannot
     */
    static void mustHoldSomething(HoldEvent fact, ClockLedger clocks, WorkingDays days) {
        String refused = null;
        for (var held : wanted(fact, clocks)) {
            var why = clocks.whyNotHold(held, days);
            if (why.isEmpty()) {
                return;
            }
            refused = why.get();
        }
        throw (refused == null ? Refusal.CLOCK_NOT_RUNNING : Refusal.of(refused)).refused();
    }

    /** A limit that was missed, or began later, does not stand still. */
    private static List<ClockChange> taken(List<Held> wanted, ClockLedger clocks) {
        return wanted.stream()
                .filter(held -> clocks.clock(held.clock())
                        .filter(clock -> clock.missed().isEmpty() && !held.on().isBefore(clock.day0()))
                        .isPresent())
                .<ClockChange>map(held -> held)
                .toList();
    }

    private static List<Held> wanted(HoldEvent fact, ClockLedger clocks) {
        return switch (fact) {
            case PrejudiceDecided it ->
                switch (it.decision()) {
                    case HOLD_WHOLE -> wanted(it, PROCEEDINGS, Reach.WHOLE, it.reviewOn(), clocks);
                    case HOLD_PART -> wanted(it, PROCEEDINGS, Reach.PART, it.reviewOn(), clocks);
                    case GO_ON -> List.of();
                };
            case AdvocateSought it -> wanted(it, ADVOCATE, Reach.WHOLE, it.reviewOn(), clocks);
            case HoldEvent _ -> List.of();
        };
    }

    private static List<Held> wanted(
            HoldEvent fact, String ground, Reach reach, java.time.LocalDate reviewOn, ClockLedger clocks) {
        return clocks.clocks().stream()
                .filter(clock -> clock.ended().isEmpty())
                .filter(clock -> clock.rule().hold(ground).isPresent())
                .map(clock -> new Held(
                        clock.code(),
                        ground,
                        reach,
                        fact.happenedOn(),
                        reviewOn,
                        fact.getClass().getSimpleName()))
                .toList();
    }

    private static Stream<StatutoryClock> inForce(String ground, ClockLedger clocks) {
        return clocks.clocks().stream().filter(clock -> clock.ended().isEmpty()).filter(clock -> clock.held().stream()
                .anyMatch(held -> held.ground().equals(ground)));
    }

    private static List<ClockChange> released(HoldEvent fact, String ground, ClockLedger clocks) {
        return inForce(ground, clocks)
                .<ClockChange>map(clock -> new Released(
                        clock.code(), ground, fact.happenedOn(), fact.getClass().getSimpleName()))
                .toList();
    }
}
