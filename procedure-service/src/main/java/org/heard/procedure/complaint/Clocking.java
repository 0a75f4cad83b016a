package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Explained;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Recounted;
import org.heard.procedure.clock.ClockChange.Resumed;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.BreachExplained;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineRecounted;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.term.ReinstatedFor;

/** What a fact does to clocks, in the words in which a procedure says it. */
public final class Clocking {

    private static final String REJECTED = "ComplaintRejected";

    /** Ends that a complaint can come back from. */
    private static final Set<String> ENDS_A_COMPLAINT = Set.of("ComplaintWithdrawn", "ComplaintClosed", REJECTED);

    private Clocking() {}

    /** It is day 0, or makes a day day 0, of these clocks. */
    public static List<ClockChange> open(ComplaintEvent fact, LocalDate day0, ClockCode... clocks) {
        return Arrays.stream(clocks)
                .<ClockChange>map(clock -> new Opened(clock, day0, nameOf(fact)))
                .toList();
    }

    /** The same, of those clocks that the complaint's rules have: a limit that the council did not set is none. */
    public static List<ClockChange> openWhere(
            ClockLedger ledger, ComplaintEvent fact, LocalDate day0, ClockCode... clocks) {
        return open(
                fact, day0, Arrays.stream(clocks).filter(ledger.rules()::has).toArray(ClockCode[]::new));
    }

    /** The way to the Ombudsman is open from the first notice, whichever procedure it is (LGA 1974 s26B). */
    public static List<ClockChange> noticed(ComplaintAccepted fact) {
        return open(fact, fact.noticedOn(), ClockCode.OMBUDSMAN_FROM_NOTICE);
    }

    /** It is what these clocks waited for. */
    public static List<ClockChange> done(ComplaintEvent fact, ClockCode... clocks) {
        return done(fact, Arrays.asList(clocks));
    }

    /** The same of clocks that are looked up. */
    public static List<ClockChange> done(ComplaintEvent fact, List<ClockCode> clocks) {
        return clocks.stream()
                .<ClockChange>map(clock -> Ended.done(clock, fact.happenedOn(), fact.recordedOn(), nameOf(fact)))
                .toList();
    }

    /** It makes what these clocks wait for needless. */
    public static List<ClockChange> fellAway(ComplaintEvent fact, ClockCode... clocks) {
        return Arrays.stream(clocks)
                .<ClockChange>map(clock -> Ended.fellAway(clock, fact.happenedOn(), fact.recordedOn(), nameOf(fact)))
                .toList();
    }

    /** It makes everything needless that any clock waits for, but for the way to the Ombudsman (R-REF-4). */
    public static List<ClockChange> allFallAway(ComplaintEvent fact, ClockLedger clocks) {
        return fellAway(
                fact,
                clocks.clocks().stream()
                        .filter(clock -> !clock.rule().stage().equals("ombudsman"))
                        .map(clock -> clock.code())
                        .toArray(ClockCode[]::new));
    }

    /**
     * A complaint that had ended is back: each clock that fell away at its end goes on with the day 0 it had. The time in
     * between does not count if the person had ended it; a council wins no time by a rejection or a mistake of its own.
     * Those that were done, or fell away earlier, stay as they are.
     */
    public static List<ClockChange> resumed(ComplaintReinstated fact, ClockLedger clocks) {
        return clocks.clocks().stream()
                .flatMap(clock -> clock
                        .ended()
                        .filter(ended -> ENDS_A_COMPLAINT.contains(ended.by()))
                        .<ClockChange>map(ended ->
                                new Resumed(clock.code(), fact.happenedOn(), nameOf(fact), endedByPerson(ended, fact)))
                        .stream())
                .toList();
    }

    private static boolean endedByPerson(Ended ended, ComplaintReinstated back) {
        return !ended.by().equals(REJECTED) && back.because() != ReinstatedFor.COUNCIL_MISTAKE;
    }

    /** The calendar's own facts stay on the clock they are about. */
    public static ClockChange recorded(DeadlineEvent fact) {
        return switch (fact) {
            case DeadlineMissed it -> new Missed(new ClockCode(it.clock()), it.dueOn(), it.happenedOn());
            case BreachExplained it ->
                new Explained(new ClockCode(it.clock()), it.happenedOn(), it.recordedOn(), it.by());
            case DeadlineRecounted it ->
                new Recounted(
                        new ClockCode(it.clock()),
                        it.calendar(),
                        it.oldDueOn(),
                        it.newDueOn(),
                        it.because(),
                        it.happenedOn());
            case DeadlineApproached it ->
                new Warned(new ClockCode(it.clock()), it.step(), it.dueOn(), it.workingDaysLeft());
        };
    }

    public static List<ClockChange> both(List<ClockChange> first, List<ClockChange> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String nameOf(ComplaintEvent fact) {
        return fact.getClass().getSimpleName();
    }
}
