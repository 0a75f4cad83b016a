package org.heard.eventstore;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.eventstore.Orders.LineAdded;
import org.heard.eventstore.Shop.AddLine;
import org.heard.eventstore.Shop.AddTwoLines;
import org.heard.eventstore.Shop.RefuseLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands to many entities are decided one by one, and stored together. */
class LotTest {

    private static Database database;
    private static Shop shop;

    @BeforeAll
    static void set_up() {
        database = Database.fresh();
        shop = Shop.on(database);
    }

    @AfterAll
    static void tear_down() {
        shop.close();
        database.close();
    }

    @Test
    void each_entity_gets_its_events_in_its_order_and_followers_see_them_once() {
        var orders = orders(300);

        var leftOut =
                shop.together(orders.stream().<Object>map(AddTwoLines::new).toList());

        assertEquals(Map.of(), leftOut);
        for (var order : orders) {
            assertEquals(List.of(0L, 1L, 2L), versions(order));
        }
        await().until(() -> shop.packer.told.stream()
                        .filter(told -> orders.contains(told.order()))
                        .count()
                == 900);
        assertEquals(List.of(0L, 1L, 2L), told(orders.getFirst()));
        assertEquals(List.of(0L, 1L, 2L), told(orders.getLast()));
    }

    @Test
    void nothing_is_stored_of_an_entity_that_somebody_was_faster_with() {
        var fast = orders(1).getFirst();
        var slow = orders(1).getFirst();
        var log = Logs.on(database);

        var taken = log.together(Set.of(fast, slow), () -> {
            log.appendEvents(Orders.lines(fast, 1, 3));
            log.appendEvents(Orders.lines(slow, 1, 3));
            database.execute("""
                    insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
                    select generation, pg_current_xact_id(), stream, 1, type, recorded_at, gen_random_uuid(), payload, metadata
                    from event where stream = '%s'""".formatted(slow));
        });

        assertEquals(Set.of(slow), taken);
        assertEquals(List.of(0L, 1L, 2L, 3L), versions(fast));
        assertEquals(List.of(0L, 1L), versions(slow));
    }

    @Test
    void a_command_that_is_refused_is_left_out_and_the_others_stand() throws Exception {
        var orders = orders(3);

        var leftOut = database.inTransaction(() -> shop.together(
                List.of(new AddLine(orders.get(0)), new RefuseLine(orders.get(1)), new AddTwoLines(orders.get(2)))));

        assertEquals(Set.of(orders.get(1)), leftOut.keySet());
        assertInstanceOf(IllegalStateException.class, leftOut.get(orders.get(1)));
        assertEquals(List.of(0L, 1L), versions(orders.get(0)));
        assertEquals(List.of(0L), versions(orders.get(1)));
        assertEquals(List.of(0L, 1L, 2L), versions(orders.get(2)));
    }

    @Test
    void an_entity_that_is_not_there_is_left_out() {
        var unknown = Orders.fresh();
        assertInstanceOf(
                UnknownEntity.class,
                shop.together(List.of(new AddLine(unknown))).get(unknown));
    }

    @Test
    void one_entity_gets_one_command() {
        var order = orders(1).getFirst();
        assertThrows(
                IllegalArgumentException.class,
                () -> shop.together(List.of(new AddLine(order), new AddTwoLines(order))));
        assertEquals(List.of(0L), versions(order));
    }

    @Test
    void what_is_rolled_back_was_never_there() {
        var order = orders(1).getFirst();
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    shop.together(List.of(new AddTwoLines(order)));
                    throw new IllegalStateException("changed my mind");
                }));
        assertEquals(List.of(0L), versions(order));
    }

    private static List<String> orders(int count) {
        var orders = Stream.generate(Orders::fresh).limit(count).toList();
        orders.forEach(shop::open);
        return orders;
    }

    private static List<Long> versions(String order) {
        return shop.events().of(order, Long.MAX_VALUE).stream()
                .map(StoredEvent::sequence)
                .toList();
    }

    private static List<Long> told(String order) {
        return shop.packer.told.stream()
                .filter(told -> told.order().equals(order))
                .map(LineAdded::line)
                .toList();
    }
}
