package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RacingAppendsTest {

    private static final int RACERS = 8;
    private static final int RACES = 25;

    private static Database database;

    @BeforeAll
    static void set_up() {
        database = Database.fresh();
    }

    @AfterAll
    static void tear_down() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void one_wins_and_all_others_get_a_named_conflict(boolean inTransactions) throws Exception {
        var order = Orders.fresh();
        var log = Logs.on(database);
        var start = new CyclicBarrier(RACERS);
        try (var racers = Executors.newFixedThreadPool(RACERS)) {
            for (var version = 0L; version < RACES; version++) {
                var line = version;
                Callable<Void> append = () -> {
                    log.appendEvents(List.of(Orders.line(order, line)));
                    return null;
                };
                var race = new ArrayList<Future<Boolean>>();
                for (var racer = 0; racer < RACERS; racer++) {
                    race.add(racers.submit(() -> {
                        start.await();
                        return wins(append, inTransactions);
                    }));
                }
                assertEquals(1, winners(race), "winners of race " + version);
            }
        }
        assertEquals(RACES, log.readEvents(order).asStream().count());
    }

    private static boolean wins(Callable<Void> append, boolean inTransaction) throws Exception {
        try {
            if (inTransaction) {
                database.inTransaction(append);
            } else {
                append.call();
            }
            return true;
        } catch (ConcurrencyException slower) {
            return false;
        }
    }

    private static int winners(List<Future<Boolean>> race) throws Exception {
        var winners = 0;
        for (var racer : race) {
            winners += racer.get() ? 1 : 0;
        }
        return winners;
    }
}
