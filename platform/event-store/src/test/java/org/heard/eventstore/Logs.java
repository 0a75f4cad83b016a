package org.heard.eventstore;

import java.time.Duration;

/** Engines for tests. */
final class Logs {

    private Logs() {}

    static EventLog on(Database database) {
        return on(database, () -> {});
    }

    static EventLog on(Database database, Runnable onAppended) {
        return EventLog.builder()
                .database(database.pool(), database.transactions())
                .json(Orders.JSON)
                .onAppended(onAppended)
                .build();
    }

    /** A watch on the database, not yet started. */
    static Watch watch(Database database) {
        return new Watch(
                on(database)::look,
                new OpenTransactions(database.pool())::oldest,
                Duration.ofMillis(100),
                Duration.ofSeconds(10));
    }
}
