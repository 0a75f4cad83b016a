package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.heard.eventstore.Orders.LineAdded;
import org.junit.jupiter.api.Test;

class RandomWritersTest {

    private static final int WRITERS = 64;
    private static final int ORDERS = 40;
    private static final int APPENDS_EACH = 40;

    private final long seed = Long.getLong("heard.seed", System.nanoTime());
    private final List<String> orders = new ArrayList<>();

    @Test
    void every_reader_sees_every_event_once_and_those_of_an_order_in_order() throws Exception {
        for (var order = 0; order < ORDERS; order++) {
            orders.add(Orders.fresh());
        }
        try (var database = Database.fresh();
                var threads = Executors.newCachedThreadPool()) {
            var watch = Logs.watch(database);
            var log = Logs.on(database, watch::signal);
            watch.start();
            var expected = new AtomicInteger(Integer.MAX_VALUE);
            var readers = new ArrayList<Future<Map<String, List<Long>>>>();
            for (var reader = 0; reader < 3; reader++) {
                var restartsEvery = 150 * reader;
                readers.add(threads.submit(() -> read(new LogStreams(log, watch), restartsEvery, expected)));
            }
            var writers = new ArrayList<Future<Integer>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var random = new Random(seed + writer);
                writers.add(threads.submit(() -> write(database, log, random)));
            }
            var stored = 0;
            for (var writer : writers) {
                stored += writer.get();
            }
            expected.set(stored);
            for (var reader : readers) {
                assertIsAll(database, reader.get(60, TimeUnit.SECONDS), stored);
            }
            watch.stop();
        }
    }

    private void assertIsAll(Database database, Map<String, List<Long>> seen, int stored) {
        assertEquals(stored, database.number("select count(*) from event"));
        assertEquals(stored, seen.values().stream().mapToInt(List::size).sum(), () -> "seed " + seed);
        seen.forEach((order, lines) -> assertEquals(
                LongStream.range(0, lines.size()).boxed().toList(), lines, () -> "seed " + seed + ", " + order));
    }

    /** Writes at random: with a write before or after the load, one order or two, slow or fast, and some of it is rolled back. */
    private int write(Database database, EventLog log, Random random) throws Exception {
        var stored = 0;
        for (var append = 0; append < APPENDS_EACH; append++) {
            var first = orders.get(random.nextInt(ORDERS));
            var second = orders.get(random.nextInt(ORDERS));
            var pause = random.nextInt(4);
            try {
                stored += append(database, log, random.nextInt(5), first, second, pause);
            } catch (ConcurrencyException | ChangedMind nothingStored) {
                continue;
            } catch (RuntimeException | java.sql.SQLException deadlock) {
                if (!isDeadlock(deadlock)) {
                    throw deadlock;
                }
            }
        }
        return stored;
    }

    private static int append(Database database, EventLog log, int way, String first, String second, int pause)
            throws Exception {
        return switch (way) {
            case 0 -> add(log, first, 1);
            case 1 -> database.inTransaction(() -> added(log, first, 2, pause));
            case 2 ->
                database.inTransaction(() -> {
                    write(database);
                    Thread.sleep(pause);
                    return add(log, first, 1);
                });
            case 3 -> database.inTransaction(() -> added(log, first, 1, pause) + add(log, second, 2));
            default -> addAndRollBack(database, log, first);
        };
    }

    private static int added(EventLog log, String order, int lines, int pause) throws InterruptedException {
        add(log, order, lines);
        Thread.sleep(pause);
        return lines;
    }

    private static int addAndRollBack(Database database, EventLog log, String order) throws Exception {
        return database.inTransaction(() -> {
            add(log, order, 1);
            throw new ChangedMind();
        });
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof java.sql.SQLException sql
                ? "40P01".equals(sql.getSQLState())
                : failure.getCause() != null && isDeadlock(failure.getCause());
    }

    private static int add(EventLog log, String order, int lines) {
        var next = log.lastSequenceNumberFor(order).orElse(-1L) + 1;
        log.appendEvents(Orders.lines(order, next, lines));
        return lines;
    }

    private static void write(Database database) throws java.sql.SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    /** Reads until all is seen; starts anew from its last token now and then. */
    private static Map<String, List<Long>> read(LogStreams streams, int restartsEvery, AtomicInteger expected)
            throws InterruptedException {
        var seen = new HashMap<String, List<Long>>();
        var count = 0;
        var giveUpAt = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var stream = streams.after(null);
        while (count < expected.get() && System.nanoTime() < giveUpAt) {
            if (!stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                continue;
            }
            TrackedEventMessage<?> event = stream.nextAvailable();
            var line = (LineAdded) event.getPayload();
            seen.computeIfAbsent(line.order(), _ -> new ArrayList<>()).add(line.line());
            count++;
            if (restartsEvery > 0 && count % restartsEvery == 0) {
                stream.close();
                stream = streams.after(LogPosition.of(event.trackingToken()));
            }
        }
        return seen;
    }

    private record LogStreams(EventLog log, Watch watch) {

        LogStream after(LogPosition position) {
            return new LogStream(log, watch, position);
        }
    }

    private static final class ChangedMind extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
