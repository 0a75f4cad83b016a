package org.heard.journeys.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.heard.journeys.stack.Stack;

/**
 * Looks whether all promises are kept. What is only under way (a record not taken yet, a message not sent yet) looks like a broken
 * promise for a moment; so it looks again until nothing is amiss, or nothing has changed for a while.
 */
public final class Verification {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

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
        try (var stores = new Stores(place.postgres())) {
            var quick = List.of(
                    new CommandsAreStoredOnce(known.acknowledged()),
                    new FactsArriveOnce(),
                    new OrderHolds(),
                    new NobodyIsToldTwice(),
                    new DeadlinesAreMissedOnce(known.recoveredAt()),
                    new RowsAreTheFold(),
                    new CouncilsStayApart(),
                    new NothingIsStuck());
            var findings = settled(quick, stores, known);
            var evidence = evidence(stores, known);
            new NothingPersonalLeaks().look(evidence, findings);
            new RowsMadeAnew(stack).look(evidence, findings);
            return findings;
        }
    }

    /** The look at which nothing is amiss, or after which nothing has changed for as long as the patience lasts. */
    private Findings settled(List<Check> checks, Stores stores, Known known) {
        var findings = look(checks, stores, known);
        var changedAt = System.nanoTime();
        while (!findings.violations().isEmpty() && System.nanoTime() < changedAt + patience.toNanos()) {
            pause();
            var next = look(checks, stores, known);
            if (!next.violations().equals(findings.violations())) {
                changedAt = System.nanoTime();
            }
            findings = next;
        }
        return findings;
    }

    private Findings look(List<Check> checks, Stores stores, Known known) {
        var findings = new Findings();
        try {
            var evidence = evidence(stores, known);
            checks.forEach(check -> check.look(evidence, findings));
        } catch (NotReadable notNow) {
            findings.violated(Invariant.I9, "cannot be looked into", notNow.getMessage());
        }
        return findings;
    }

    private Evidence evidence(Stores stores, Known known) {
        var broker = new Broker(place.kafka());
        return new Evidence(place, stores, broker, broker.facts(), known.explained());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
    }
}
