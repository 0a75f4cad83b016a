package org.heard.eventstore;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.sql.DataSource;

/** The event store as a service has it, without the service. */
public final class BenchedStore implements AutoCloseable {

    private final EventSourcing sourcing;
    private final EventLog log;

    /** @param followers may be filled until the store is started */
    public BenchedStore(EventModel model, List<Follower> followers, DataSource database, TransactionManager jta) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EventStoreConfig.class)
                .build()
                .getConfigMapping(EventStoreConfig.class);
        sourcing = new EventSourcing(model, followers, database, jta, config);
        log = EventLog.builder()
                .database(database, new JtaTransactions(jta))
                .json(EventJson.of(model))
                .build();
    }

    public void start() {
        sourcing.start(null);
    }

    public Commands commands() {
        return sourcing.commands();
    }

    public StoredEvents events() {
        return sourcing.events();
    }

    public EventReader reader() {
        return sourcing.reader();
    }

    public Followers followers() {
        return sourcing.progress();
    }

    /** Reads the whole log in reading order, as a follower's query gives it, and counts the events. */
    public long readAll() {
        var count = 0L;
        LogPosition at = null;
        for (var batch = log.next(at); !batch.events().isEmpty(); batch = log.next(at)) {
            count += batch.events().size();
            at = batch.after();
        }
        return count;
    }

    @Override
    public void close() {
        sourcing.stop(null);
    }
}
