package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

/**
 * A transaction, A, takes its position and waits; much happens around it; then it commits. Does a follower see its event? Each way in
 * which the stock engine loses it is carried out against both, and both results are asserted.
 */
class LossTest {

    private static final int MANY_COMMITS = 10_300;
    private static final int MANY_ROLLBACKS = 300;

    /** The stock engine's minute, shortened for the one way that needs A to be older than that. */
    private static final Duration GAP_TIMEOUT = Duration.ofMillis(200);

    @Test
    void one_gap_and_a_short_wait_are_survived_by_both() throws Exception {
        assertEquals(Set.of(), lostByOurs(Around::nothing));
        assertEquals(Set.of(), lostByStock(Around::nothing));
    }

    @Test
    void ten_thousand_commits_around_a_slow_one() throws Exception {
        assertEquals(Set.of(), lostByOurs(Around::manyCommits));
        assertEquals(Set.of("A"), lostByStock(Around::manyCommits));
    }

    @Test
    void three_hundred_rollbacks_around_one_that_is_slower_than_the_gap_timeout() throws Exception {
        assertEquals(Set.of(), lostByOurs(Around::manyRollbacks));
        try (var database = Database.ofTheStockEngine()) {
            assertEquals(
                    Set.of("A"),
                    new Around(database, StockEngine.on(database, GAP_TIMEOUT)).lost(Around::manyRollbacks));
        }
    }

    @Test
    void a_neighbour_with_an_old_message() throws Exception {
        assertEquals(Set.of(), lostByOurs(Around::oldNeighbour));
        assertEquals(Set.of("A"), lostByStock(Around::oldNeighbour));
    }

    @Test
    void a_follower_that_starts_from_the_beginning_meanwhile() throws Exception {
        assertEquals(Set.of(), lostByOurs(Around::startAnew));
        assertEquals(Set.of(), lostByStock(Around::startAnew));
    }

    @Test
    void a_follower_that_starts_at_the_head_meanwhile() throws Exception {
        assertEquals(Set.of(), lostByOurs(Around::startAtHead));
        assertEquals(Set.of("A"), lostByStock(Around::startAtHead));
    }

    private Set<String> lostByOurs(Scenario scenario) throws Exception {
        try (var database = Database.fresh()) {
            return new Around(database, Logs.on(database)).lost(scenario);
        }
    }

    private Set<String> lostByStock(Scenario scenario) throws Exception {
        try (var database = Database.ofTheStockEngine()) {
            return new Around(database, StockEngine.on(database)).lost(scenario);
        }
    }

    @FunctionalInterface
    private interface Scenario {
        void around(Around slow) throws Exception;
    }

    /** What happens around A, and a follower of it all that keeps its token as a store of tokens would. */
    private static final class Around {

        private final Database database;
        private final EventStorageEngine engine;
        private final Set<String> stored = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private TrackingToken token;

        Around(Database database, EventStorageEngine engine) {
            this.database = database;
            this.engine = engine;
        }

        Set<String> lost(Scenario scenario) throws Exception {
            store(line());
            follow();
            var a = line();
            database.inTransaction(() -> {
                engine.appendEvents(a);
                database.transactions().apart(() -> around(scenario));
                return null;
            });
            stored.add(a.getIdentifier());
            store(line());
            follow();
            stored.removeAll(seen);
            return stored.stream()
                    .map(id -> id.equals(a.getIdentifier()) ? "A" : "another")
                    .collect(Collectors.toSet());
        }

        private void around(Scenario scenario) {
            try {
                scenario.around(this);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        void nothing() throws Exception {
            store(line());
            follow();
        }

        void manyCommits() throws Exception {
            try (var writers = Executors.newFixedThreadPool(4)) {
                var running = new ArrayList<Future<List<String>>>();
                for (var writer = 0; writer < 4; writer++) {
                    running.add(writers.submit(() -> storeMany(MANY_COMMITS / 4)));
                }
                follow();
                for (var writer : running) {
                    stored.addAll(writer.get());
                }
            }
            follow();
        }

        private List<String> storeMany(int commits) {
            var ids = new ArrayList<String>();
            for (var commit = 0; commit < commits; commit++) {
                var event = line();
                engine.appendEvents(event);
                ids.add(event.getIdentifier());
            }
            return ids;
        }

        void manyRollbacks() throws Exception {
            for (var rollback = 0; rollback < MANY_ROLLBACKS; rollback++) {
                database.jta().begin();
                engine.appendEvents(line());
                database.jta().rollback();
            }
            store(line());
            follow();
            var passed = Instant.now().plus(GAP_TIMEOUT).plusMillis(50);
            Awaitility.await().until(() -> Instant.now().isAfter(passed));
            store(line());
            follow();
        }

        void oldNeighbour() throws Exception {
            store(Orders.oldLine(Orders.fresh(), 0, Duration.ofMinutes(2)));
            follow();
        }

        void startAnew() {
            token = null;
            store(line());
            follow();
        }

        void startAtHead() throws Exception {
            store(line());
            follow();
            token = engine.createHeadToken();
        }

        private void store(DomainEventMessage<?> event) {
            engine.appendEvents(event);
            stored.add(event.getIdentifier());
        }

        private static DomainEventMessage<?> line() {
            return Orders.line(Orders.fresh(), 0);
        }

        private void follow() {
            engine.readEvents(restarted(token), false).forEach(this::handle);
        }

        private void handle(TrackedEventMessage<?> event) {
            seen.add(event.getIdentifier());
            token = event.trackingToken();
        }

        /** The token as the follower finds it after a restart. */
        private static TrackingToken restarted(TrackingToken token) {
            return token == null ? null : Orders.JSON.deserialize(Orders.JSON.serialize(token, String.class));
        }
    }
}
