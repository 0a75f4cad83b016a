package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.heard.eventstore.Orders.LineAdded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Axon expects of a storage engine, and what ours adds. */
class EventLogTest {

    private static Database database;
    private final AtomicInteger wakes = new AtomicInteger();
    private EventLog log;
    private String order;

    @BeforeAll
    static void set_up() {
        database = Database.fresh();
    }

    @AfterAll
    static void tear_down() {
        database.close();
    }

    @BeforeEach
    void a_log_and_an_order() {
        log = Logs.on(database, wakes::incrementAndGet);
        order = Orders.fresh();
    }

    @Test
    void an_entity_is_read_back_as_it_was_stored() {
        var line = Orders.line(order, 0);
        log.appendEvents(List.of(line));

        var read = log.readEvents(order).asStream().toList().getFirst();

        assertEquals(line.getIdentifier(), read.getIdentifier());
        assertEquals(new LineAdded(order, 0), read.getPayload());
        assertEquals(line.getMetaData(), read.getMetaData());
        assertEquals(order, read.getAggregateIdentifier());
        assertEquals("order", read.getType());
        assertTrue(
                Duration.between(read.getTimestamp(), line.getTimestamp()).abs().toMillis() < 1);
    }

    @Test
    void an_entity_is_read_in_order_and_from_any_version() {
        log.appendEvents(Orders.lines(order, 0, 3));
        log.appendEvents(Orders.lines(order, 3, 2));

        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), versions(log.readEvents(order).asStream()));
        assertEquals(List.of(3L, 4L), versions(log.readEvents(order, 3).asStream()));
    }

    @Test
    void an_unknown_entity_has_no_events_and_no_version() {
        assertFalse(log.readEvents(order).hasNext());
        assertEquals(Optional.empty(), log.lastSequenceNumberFor(order));
    }

    @Test
    void the_last_version_is_known() {
        log.appendEvents(Orders.lines(order, 0, 3));

        assertEquals(Optional.of(2L), log.lastSequenceNumberFor(order));
    }

    @Test
    void more_events_than_one_query_or_statement_takes_are_all_there() {
        var before = head();
        log.appendEvents(Orders.lines(order, 0, 1203));

        assertEquals(1203, log.readEvents(order).asStream().count());
        assertEquals(1203, after(before).size());
    }

    @Test
    void readers_get_all_entities_in_one_order_from_wherever_they_are() {
        var before = head();
        var other = Orders.fresh();
        log.appendEvents(List.of(Orders.line(order, 0), Orders.line(other, 0), Orders.line(order, 1)));
        log.appendEvents(List.of(Orders.line(other, 1)));

        var read = after(before);
        assertEquals(
                List.of(order, other, order, other),
                read.stream().map(EventLogTest::orderOf).toList());
        assertEquals(1, after(LogPosition.of(read.get(2).trackingToken())).size());
        assertEquals(List.of(), after(head()));
    }

    @Test
    void a_reader_from_the_start_gets_everything() {
        log.appendEvents(Orders.lines(order, 0, 2));

        assertNull(log.createTailToken());
        assertEquals(
                database.number("select count(*) from event"),
                log.readEvents(null, false).count());
    }

    @Test
    void a_token_at_a_time_stands_before_the_first_event_since() {
        log.appendEvents(List.of(Orders.line(order, 0)));
        var between = Instant.now();
        log.appendEvents(List.of(Orders.line(order, 1)));

        assertEquals(
                List.of(1L),
                after(LogPosition.of(log.createTokenAt(between))).stream()
                        .map(event -> ((LineAdded) event.getPayload()).line())
                        .toList());
        assertEquals(head(), log.createTokenAt(Instant.now().plusSeconds(60)));
    }

    @Test
    void a_version_that_stands_is_a_conflict_be_it_the_first_or_a_later_one() {
        log.appendEvents(Orders.lines(order, 0, 2));

        assertThrows(ConcurrencyException.class, () -> log.appendEvents(List.of(Orders.line(order, 0))));
        assertThrows(ConcurrencyException.class, () -> log.appendEvents(List.of(Orders.line(order, 1))));
    }

    @Test
    void of_events_stored_together_all_stand_or_none() {
        log.appendEvents(List.of(Orders.line(order, 0)));
        var other = Orders.fresh();

        assertThrows(
                ConcurrencyException.class,
                () -> log.appendEvents(List.of(Orders.line(other, 0), Orders.line(order, 0))));
        assertFalse(log.readEvents(other).hasNext());
    }

    @Test
    void what_is_rolled_back_was_never_there_and_wakes_nobody() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    log.appendEvents(Orders.lines(order, 0, 2));
                    throw new IllegalStateException("changed our mind");
                }));

        assertFalse(log.readEvents(order).hasNext());
        assertEquals(0, wakes.get());
    }

    @Test
    void readers_are_woken_after_the_commit_and_not_before() throws Exception {
        var during = database.inTransaction(() -> {
            log.appendEvents(Orders.lines(order, 0, 2));
            return wakes.get();
        });

        assertEquals(0, during);
        assertEquals(1, wakes.get());
        log.appendEvents(List.of(Orders.line(order, 2)));
        assertEquals(2, wakes.get());
    }

    @Test
    void nothing_to_store_stores_nothing() {
        log.appendEvents(List.of());

        assertEquals(0, wakes.get());
    }

    @Test
    void an_open_transaction_hides_what_others_stored_after_it_began_until_it_ends() throws Exception {
        var before = head();
        var other = Orders.fresh();
        database.inTransaction(() -> {
            log.appendEvents(List.of(Orders.line(order, 0)));
            database.transactions().apart(() -> log.appendEvents(List.of(Orders.line(other, 0))));
            assertEquals(List.of(), readApart(before));
            assertEquals(before, headApart());
            return null;
        });

        assertEquals(
                List.of(order, other),
                after(before).stream().map(EventLogTest::orderOf).toList());
    }

    @Test
    void an_event_comes_after_its_predecessor_though_its_transaction_began_before() throws Exception {
        log.appendEvents(List.of(Orders.line(order, 0)));
        var before = head();
        database.inTransaction(() -> {
            log.appendEvents(List.of(Orders.line(Orders.fresh(), 0)));
            database.transactions().apart(() -> log.appendEvents(List.of(Orders.line(order, 1))));
            log.appendEvents(List.of(Orders.line(order, 2), Orders.line(order, 3)));
            return null;
        });

        var ofOrder = after(before).stream()
                .map(event -> (LineAdded) event.getPayload())
                .filter(line -> line.order().equals(order))
                .map(LineAdded::line)
                .toList();
        assertEquals(List.of(1L, 2L, 3L), ofOrder);
    }

    @Test
    void an_older_revision_is_read_as_of_today_by_entities_and_by_readers() {
        var before = head();
        log.appendEvents(List.of(Orders.line(order, 0)));

        var today = Logs.ofTheNextRevision(database);
        assertEquals(List.of(100L), versions(today.readEvents(order).asStream()));
        assertEquals(List.of(100L), versions(today.readEvents(before, false)));
        assertEquals(List.of(100L), versions(today.next(before).events().stream()));
    }

    @Test
    void no_snapshots_are_kept() {
        assertEquals(Optional.empty(), log.readSnapshot(order));
        assertThrows(UnsupportedOperationException.class, () -> log.storeSnapshot(Orders.line(order, 0)));
    }

    private List<TrackedEventMessage<?>> readApart(LogPosition place) throws Exception {
        var read = new ArrayList<TrackedEventMessage<?>>();
        database.transactions().apart(() -> read.addAll(after(place)));
        return read;
    }

    private LogPosition headApart() throws Exception {
        var read = new ArrayList<LogPosition>();
        database.transactions().apart(() -> read.add(head()));
        return read.getFirst();
    }

    private LogPosition head() {
        return LogPosition.of(log.createHeadToken());
    }

    private List<TrackedEventMessage<?>> after(LogPosition place) {
        return log.readEvents(place, false)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    private static String orderOf(EventMessage<?> event) {
        return ((LineAdded) event.getPayload()).order();
    }

    private static List<Long> versions(Stream<? extends EventMessage<?>> events) {
        return events.map(event -> ((LineAdded) event.getPayload()).line()).toList();
    }
}
