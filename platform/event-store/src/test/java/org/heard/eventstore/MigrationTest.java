package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.flywaydb.core.api.FlywayException;
import org.heard.eventstore.Orders.LineAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stock engine stored goes on in ours: every event as it was, every follower from where it was. */
class MigrationTest {

    private final Database database = Database.ofTheStockEngine();
    private final EventStorageEngine stock = StockEngine.on(database);
    private final String first = Orders.fresh();
    private final String second = Orders.fresh();

    @AfterEach
    void tear_down() {
        database.close();
    }

    @Test
    void every_event_is_as_it_was_and_in_the_order_it_had() {
        stock.appendEvents(Orders.line(first, 0), Orders.line(second, 0), Orders.line(first, 1));
        var before = stock.readEvents(null, false).toList();

        database.migrate("latest");

        var after = Logs.on(database).readEvents(null, false).toList();
        assertEquals(before.size(), after.size());
        for (var event = 0; event < before.size(); event++) {
            assertEquals(before.get(event).getIdentifier(), after.get(event).getIdentifier());
            assertEquals(before.get(event).getPayload(), after.get(event).getPayload());
            assertEquals(before.get(event).getMetaData(), after.get(event).getMetaData());
            assertEquals(before.get(event).getTimestamp(), after.get(event).getTimestamp());
        }
    }

    @Test
    void an_entity_goes_on_after_its_last_event() {
        stock.appendEvents(Orders.line(first, 0), Orders.line(first, 1));
        database.migrate("latest");
        var log = Logs.on(database);

        log.appendEvents(Orders.line(first, 2));

        assertEquals(3, log.readEvents(first).asStream().count());
        assertEquals(List.of(0L, 1L, 2L), linesAfter(log, null));
    }

    @Test
    void a_follower_goes_on_where_it_was() {
        stock.appendEvents(Orders.line(first, 0), Orders.line(first, 1), Orders.line(first, 2));
        var seen = stock.readEvents(null, false).toList();
        remember("follower", 0, seen.get(1).trackingToken());
        remember("follower", 1, null);

        database.migrate("latest");

        var log = Logs.on(database);
        assertEquals(List.of(2L), linesAfter(log, remembered("follower", 0)));
        assertEquals(List.of(0L, 1L, 2L), linesAfter(log, remembered("follower", 1)));
    }

    @Test
    void a_follower_that_waited_for_an_event_in_a_gap_gets_it() throws Exception {
        stock.appendEvents(Orders.line(first, 0));
        var waiting = database.inTransaction(() -> {
            stock.appendEvents(Orders.line(second, 0));
            database.transactions().apart(() -> {
                stock.appendEvents(Orders.line(first, 1));
                var seen = stock.readEvents(null, false).toList();
                remember("follower", 0, seen.getLast().trackingToken());
            });
            return second;
        });

        database.migrate("latest");

        var unseen = Logs.on(database)
                .readEvents(remembered("follower", 0), false)
                .map(event -> ((LineAdded) event.getPayload()).order())
                .toList();
        assertTrue(unseen.contains(waiting));
    }

    @Test
    void it_waits_for_the_end_of_a_rebuild() {
        stock.appendEvents(Orders.line(first, 0));
        var seen = stock.readEvents(null, false).toList();
        remember("follower", 0, ReplayToken.createReplayToken(seen.getFirst().trackingToken(), null));

        assertThrows(FlywayException.class, () -> database.migrate("latest"));
        assertEquals(1, database.number("select count(*) from domain_event"));
    }

    private void remember(String follower, int part, TrackingToken token) {
        database.transactions().executeInTransaction(() -> {
            tokens().initializeSegment(token, follower, part);
            tokens().releaseClaim(follower, part);
        });
    }

    private TrackingToken remembered(String follower, int part) {
        return database.transactions().fetchInTransaction(() -> tokens().fetchToken(follower, part));
    }

    private TokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(database.pool()::getConnection)
                .serializer(Orders.JSON)
                .contentType(String.class)
                .schema(Tables.TOKENS)
                .nodeId("test")
                .build();
    }

    private static List<Long> linesAfter(EventLog log, TrackingToken place) {
        return log.readEvents(place, false)
                .map(event -> ((LineAdded) event.getPayload()).line())
                .toList();
    }
}
