package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.heard.eventstore.Orders.LineAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that were copied to another server, whose transaction numbers are lower than theirs. */
class RestoredTest {

    private final Database database = Database.fresh();
    private final String order = Orders.fresh();

    @AfterEach
    void tear_down() {
        database.close();
    }

    @Test
    void what_is_appended_after_a_restore_comes_after_what_was_restored() {
        var follower = storedAndRestored();

        var log = Logs.on(database);
        log.start(List.of());
        log.appendEvents(Orders.line(order, 2));

        assertEquals(2, database.number("select generation from event_generation"));
        assertEquals(List.of(2L), linesAfter(log, follower));
        assertEquals(List.of(0L, 1L, 2L), linesAfter(log, null));
    }

    @Test
    void the_first_append_looks_even_if_nobody_looked_at_the_start() {
        var follower = storedAndRestored();

        var log = Logs.on(database);
        log.appendEvents(Orders.line(order, 2));

        assertEquals(List.of(2L), linesAfter(log, follower));
    }

    @Test
    void a_second_instance_leaves_the_generation_alone() {
        storedAndRestored();
        Logs.on(database).start(List.of());
        Logs.on(database).start(List.of());

        assertEquals(2, database.number("select generation from event_generation"));
    }

    @Test
    void on_the_same_server_the_generation_stays() {
        Logs.on(database).appendEvents(Orders.lines(order, 0, 2));
        Logs.on(database).start(List.of());

        assertEquals(1, database.number("select generation from event_generation"));
    }

    /** Two events that were stored elsewhere, and the place of a follower that had read both. */
    private LogPosition storedAndRestored() {
        var log = Logs.on(database);
        log.appendEvents(Orders.lines(order, 0, 2));
        var place = LogPosition.of(log.createHeadToken());
        database.execute("update event set xid = (xid::text::bigint + 1000000000)::text::xid8");
        return new LogPosition(place.generation(), place.xid() + 1_000_000_000, place.seq());
    }

    private static List<Long> linesAfter(EventLog log, LogPosition place) {
        return log.readEvents(place, false)
                .map(event -> ((LineAdded) event.getPayload()).line())
                .toList();
    }
}
