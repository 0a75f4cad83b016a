package org.heard.eventstore;

import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;

/** The same entities on Axon's stock JDBC engine with its own settings, pooled streaming processors and the same JSON. */
public final class BenchedStockStore implements AutoCloseable {

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

    private final Configuration axon;
    private final Commands commands;

    public BenchedStockStore(EventModel model, List<Follower> followers, DataSource database, TransactionManager jta) {
        var json = EventJson.of(model);
        var transactions = new JtaTransactions(jta);
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> transactions)
                .configureSerializer(_ -> json)
                .configureEventSerializer(_ -> json)
                .configureMessageSerializer(_ -> json)
                .configureEmbeddedEventStore(_ -> JdbcEventStorageEngine.builder()
                        .connectionProvider(database::getConnection)
                        .transactionManager(transactions)
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                        .dataType(String.class)
                        .schema(TABLES)
                        .build())
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .registerComponent(TokenStore.class, _ -> JdbcTokenStore.builder()
                        .connectionProvider(database::getConnection)
                        .serializer(json)
                        .contentType(String.class)
                        .schema(Tables.TOKENS)
                        .build());
        model.resources().forEach((type, resource) -> register(configurer, type, resource));
        model.entities()
                .forEach(entity -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(entity)));
        configurer.eventProcessing(processing -> {
            processing.usingPooledStreamingEventProcessors();
            processing.registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
            processing.byDefaultAssignHandlerInstancesTo(follower -> ((Follower) follower).name());
            followers.forEach(follower -> processing.registerEventHandler(_ -> follower));
        });
        axon = configurer.buildConfiguration();
        commands = new Commands(axon.commandGateway(), model.families(), null);
    }

    private static <T> void register(org.axonframework.config.Configurer configurer, Class<T> type, Object resource) {
        configurer.registerComponent(type, _ -> type.cast(resource));
    }

    public void start() {
        axon.start();
    }

    public Commands commands() {
        return commands;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
