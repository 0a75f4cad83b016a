package org.heard.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Axon's event store over the log: an entity is loaded by one query, readers are called when there is something new. */
final class LogEventStore extends AbstractEventStore {

    private final EventLog log;
    private final Watch watch;

    private LogEventStore(Builder builder) {
        super(builder);
        this.log = builder.log;
        this.watch = builder.watch;
    }

    static LogEventStore of(EventLog log, Watch watch) {
        return new Builder(log, watch).build();
    }

    /** There are no snapshots to look for first. */
    @Override
    public DomainEventStream readEvents(String entity) {
        return readEvents(entity, 0);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken after) {
        return new LogStream(log, watch, LogPosition.of(after));
    }

    private static final class Builder extends AbstractEventStore.Builder {

        private final EventLog log;
        private final Watch watch;

        Builder(EventLog log, Watch watch) {
            this.log = log;
            this.watch = watch;
            storageEngine(log);
        }

        LogEventStore build() {
            return new LogEventStore(this);
        }
    }
}
