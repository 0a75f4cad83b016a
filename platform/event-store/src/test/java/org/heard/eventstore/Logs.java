package org.heard.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heard.eventstore.Orders.LineAdded;

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

    /** One for which lines of the first revision are old, and are counted from 100 today. */
    static EventLog ofTheNextRevision(Database database) {
        var older = List.of(new OlderRevision(
                "order.LineAdded", 1, line -> line.put("line", line.get("line").asLong() + 100)));
        var types = EventTypes.builder()
                .stored("order.LineAdded", 2, LineAdded.class)
                .build();
        var model = new EventModel(types, List.of(), List.of(), Map.of(), List.of(), older);
        var builder = EventLog.builder()
                .database(database.pool(), database.transactions())
                .json(EventJson.of(model));
        builder.upcasterChain(OlderRevision.chain(older));
        return builder.build();
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
