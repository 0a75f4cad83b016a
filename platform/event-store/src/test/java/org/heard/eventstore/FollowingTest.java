package org.heard.eventstore;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.heard.eventstore.Orders.LineAdded;
import org.heard.eventstore.Shop.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands, their events and their followers, all together. */
class FollowingTest {

    private static final Numbers WITHOUT_POLLING = new Numbers(60_000, Duration.ofSeconds(60));

    private final Database database = Database.fresh();
    private final String order = Orders.fresh();

    @AfterEach
    void tear_down() {
        database.close();
    }

    @Test
    void a_follower_in_the_same_process_is_called_not_polled() {
        try (var shop = new Shop(database, database.pool(), WITHOUT_POLLING)) {
            shop.open(order);
            await().atMost(Duration.ofSeconds(5)).until(() -> shop.packer.told.size() == 1);
            shop.addLine(order);
            await().atMost(Duration.ofSeconds(5)).until(() -> shop.packer.told.size() == 2);
        }
    }

    @Test
    void a_command_in_a_transaction_is_followed_after_its_commit_only() throws Exception {
        try (var shop = new Shop(database, database.pool(), WITHOUT_POLLING)) {
            database.inTransaction(() -> {
                shop.open(order);
                shop.addLine(order);
                assertEquals(0, shop.packer.told.size());
                return null;
            });
            await().atMost(Duration.ofSeconds(5)).until(() -> shop.packer.told.size() == 2);
        }
    }

    @Test
    void two_instances_share_the_work_and_each_event_is_handled_once_and_in_order() {
        try (var one = Shop.on(database);
                var two = Shop.on(database)) {
            var orders = new ArrayList<String>();
            for (var count = 0; count < 20; count++) {
                orders.add(Orders.fresh());
                one.open(orders.getLast());
            }
            orders.forEach(two::addLine);
            orders.forEach(one::addLine);

            await().atMost(Duration.ofSeconds(20)).until(() -> one.packer.told.size() + two.packer.told.size() >= 60);
            var all = new ArrayList<>(one.packer.told);
            all.addAll(two.packer.told);
            assertEquals(60, all.size());
            assertEquals(60, new HashSet<>(all).size());
            orders.forEach(id -> assertEquals(
                    List.of(0L, 1L, 2L),
                    all.stream()
                            .filter(line -> line.order().equals(id))
                            .map(LineAdded::line)
                            .toList()));
        }
    }

    @Test
    void of_two_senders_who_saw_the_same_version_one_is_told_of_a_conflict() {
        try (var one = Shop.on(database);
                var two = Shop.on(database)) {
            one.open(order);
            one.addLine(order, 0);

            assertThrows(StreamConflict.class, () -> two.addLine(order, 0));
            assertThrows(StreamConflict.class, () -> two.open(order));
            assertEquals(1, two.events().versionOf(order).orElseThrow());
        }
    }

    @Test
    void a_command_is_one_query_and_one_statement() {
        var statements = new CopyOnWriteArrayList<String>();
        try (var shop = new Shop(database, counting(database.pool(), statements), WITHOUT_POLLING)) {
            shop.open(order);
            assertTrue(shop.followers().awaitNewest(Duration.ofSeconds(5)));

            statements.clear();
            shop.addLine(order);

            assertEquals(
                    List.of("select", "insert"),
                    statements.stream()
                            .filter(sql -> sql.contains("stream"))
                            .filter(sql -> !sql.contains("limit"))
                            .map(sql -> sql.substring(0, 6))
                            .toList());
        }
    }

    @Test
    void nobody_who_stores_needs_a_connection_beside_that_of_their_transaction() throws Exception {
        var connections = new CopyOnWriteArrayList<String>();
        try (var fresh = Database.fresh();
                var shop = new Shop(fresh, taken(fresh.pool(), connections), WITHOUT_POLLING)) {
            assertTrue(shop.followers().awaitNewest(Duration.ofSeconds(5)));
            var mine = Thread.currentThread().getName();
            connections.clear();
            fresh.inTransaction(() -> {
                shop.open(order);
                return null;
            });
            assertEquals(1, connections.stream().filter(mine::equals).count());
        }
    }

    @Test
    void an_open_transaction_of_anybody_holds_followers_back_and_that_is_shown() throws Exception {
        try (var shop = Shop.on(database);
                var anybody = database.connect();
                var writing = anybody.createStatement()) {
            anybody.setAutoCommit(false);
            writing.execute("select pg_current_xact_id()");
            shop.open(order);

            await().until(() -> shop.followers().heldBack().toMillis() > 200);
            assertEquals(0, shop.packer.told.size());

            anybody.commit();
            await().atMost(Duration.ofSeconds(5)).until(() -> shop.packer.told.size() == 1);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> shop.followers().heldBack().isZero());
        }
    }

    @Test
    void the_holder_is_named() throws Exception {
        try (var anybody = database.connect();
                var writing = anybody.createStatement()) {
            anybody.setAutoCommit(false);
            writing.execute("select pg_current_xact_id()");

            assertTrue(new OpenTransactions(database.pool()).oldest().matches("process \\d+ of database log\\d+, .*"));
        }
    }

    /** A data source that notes what is prepared on its connections. */
    private static DataSource counting(DataSource source, List<String> statements) {
        return proxy(
                DataSource.class,
                source,
                (method, result) -> {
                    if (result instanceof Connection connection) {
                        return proxy(Connection.class, connection, (called, made) -> made, statements);
                    }
                    return result;
                },
                statements);
    }

    /** A data source that notes which thread asked for each connection. */
    private static DataSource taken(DataSource source, List<String> threads) {
        return proxy(
                DataSource.class,
                source,
                (method, result) -> {
                    threads.add(Thread.currentThread().getName());
                    return result;
                },
                List.of());
    }

    private interface Result {
        Object of(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Result result, List<String> statements) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return result.of(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
