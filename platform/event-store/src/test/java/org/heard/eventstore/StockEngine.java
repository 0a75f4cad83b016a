package org.heard.eventstore;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;

/** Axon's stock engine with its own settings, for comparison and for migrating from it. */
final class StockEngine {

    private static final EventSchema TABLES = EventSchema.builder()
            .eventTable("domain_event")
            .snapshotTable("snapshot_event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("entity_type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private StockEngine() {}

    static EventStorageEngine on(Database database) {
        return on(database, Duration.ofMinutes(1));
    }

    /** One that takes a gap for old sooner than after the minute of its own settings. */
    static EventStorageEngine on(Database database, Duration gapTimeout) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(database.pool()::getConnection)
                .transactionManager(database.transactions())
                .eventSerializer(Orders.JSON)
                .snapshotSerializer(Orders.JSON)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .dataType(String.class)
                .schema(TABLES)
                .gapTimeout((int) gapTimeout.toMillis())
                .build();
    }
}
