package org.heard.journeys.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.heard.journeys.stack.Stack;

/**
 * Looks whether all promises are kept. What is only under way (a record not taken yet, a message not sent yet) looks like a broken
 * promise for a moment; so it looks again until nothing is amiss, or nothing has changed for a while.
 */
public final class Verification {

    private final Place place;
    private final Stack stack;
    private final Duration patience;

    /**
     * @param stack through which procedure-service is asked to make its list anew
     * @param patience how long it goes on looking while nothing changes
     */
    public Verification(Place place, Stack stack, Duration patience) {
        this.place = place;
        this.stack = stack;
        this.patience = patience;
    }

    /**
     * What is known beforehand.
     *
     * @param acknowledged commands whose callers were told that they are done
     * @param explained ids that are amiss on purpose
     * @param recoveredAt since when everything is up again
     */
    public record Known(List<Acknowledged> acknowledged, Set<String> explained, Instant recoveredAt) {

        public Known {
            acknowledged = List.copyOf(acknowledged);
            explained = Set.copyOf(explained);
        }

        /** Nothing. */
        public static Known nothing() {
            return new Known(List.of(), Set.of(), Instant.EPOCH);
        }
    }

    /** Looks at everything, again and again while something is under way, and says what it found in the end. */
    public Findings look(Known known) {
        try (var stores = new Stores(place.postgres());
                var records = new Broker(place.kafka()).records()) {
            var quick = List.of(
                    new CommandsAreStoredOnce(known.acknowledged()),
                    new FactsArriveOnce(),
                    new OrderHolds(),
                    new NobodyIsToldTwice(),
                    new DeadlinesAreMissedOnce(known.recoveredAt()),
                    new RowsAreTheFold(),
                    new CouncilsStayApart(),
                    new NothingIsStuck());
            Supplier<Evidence> whole = () -> new Evidence(place, stores, records, records.facts(), known.explained());
            Supplier<Evidence> withoutFacts = () -> new Evidence(place, stores, records, List.of(), known.explained());
            var findings = settled(quick, whole, withoutFacts);
            var last = whole.get();
            new NothingPersonalLeaks().look(last, findings);
            new RowsMadeAnew(stack).look(last, findings);
            return findings;
        }
    }

    /** The look at which nothing is amiss, or after which nothing has changed for as long as the patience lasts. */
    private Findings settled(List<Check> checks, Supplier<Evidence> whole, Supplier<Evidence> withoutFacts) {
        awaitRest(withoutFacts);
        var findings = look(checks, whole);
        var changedAt = System.nanoTime();
        var looks = 1;
        var last = Optional.<Violation>empty();
        while (!findings.violations().isEmpty() && System.nanoTime() < changedAt + patience.toNanos()) {
            last = Optional.of(findings.violations().getFirst());
            Pause.aMoment();
            awaitRest(withoutFacts);
            var next = look(checks, whole);
            looks++;
            if (!next.violations().equals(findings.violations())) {
                changedAt = System.nanoTime();
            }
            findings = next;
        }
        findings.settled(looks, last);
        return findings;
    }

    /** Looks only at what goes on by itself, which costs little, until it has gone on; what stays is for the whole look. */
    private void awaitRest(Supplier<Evidence> withoutFacts) {
        var checks = List.<Check>of(new NothingIsStuck());
        var end = System.nanoTime() + patience.toNanos();
        var before = List.<Violation>of();
        while (System.nanoTime() < end) {
            var now = look(checks, withoutFacts).violations();
            if (now.isEmpty() || now.equals(before)) {
                return;
            }
            before = now;
            Pause.aMoment();
        }
    }

    private static Findings look(List<Check> checks, Supplier<Evidence> evidence) {
        var findings = new Findings();
        try {
            var now = evidence.get();
            checks.forEach(check -> check.look(now, findings));
        } catch (NotReadable notNow) {
            findings.violated(Invariant.I9, "cannot be looked into", notNow.getMessage());
        }
        return findings;
    }
}
