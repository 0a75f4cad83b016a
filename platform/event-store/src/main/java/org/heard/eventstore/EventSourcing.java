package org.heard.eventstore;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** Starts Axon with the application, after the tables stand, and stops it before the database is gone. */
@ApplicationScoped
class EventSourcing {

    private final EventModel model;
    private final Instance<Follower> followers;
    private final DataSource database;
    private final TransactionManager transactions;
    private final EventStoreConfig config;
    private final EventJson json;
    private Configuration axon;

    EventSourcing(
            EventModel model,
            Instance<Follower> followers,
            @EventDatabase DataSource database,
            jakarta.transaction.TransactionManager jta,
            EventStoreConfig config) {
        this.model = model;
        this.followers = followers;
        this.database = database;
        this.transactions = new JtaTransactions(jta);
        this.config = config;
        this.json = EventJson.of(model);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        axon().start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        axon().shutdown();
    }

    @Produces
    @Singleton
    Commands commands() {
        return new Commands(axon().commandGateway(), model.families());
    }

    @Produces
    @Singleton
    StoredEvents events() {
        return new StoredEvents(database, reader());
    }

    @Produces
    @Singleton
    EventJson json() {
        return json;
    }

    @Produces
    @Singleton
    EventReader reader() {
        return new EventReader(model, json);
    }

    @Produces
    @Singleton
    Followers progress() {
        return new Followers(axon());
    }

    private synchronized Configuration axon() {
        if (axon == null) {
            axon = configured().buildConfiguration();
        }
        return axon;
    }

    private Configurer configured() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> transactions)
                .configureSerializer(_ -> json)
                .configureEventSerializer(_ -> json)
                .configureMessageSerializer(_ -> json)
                .configureCorrelationDataProviders(_ -> List.of(new SimpleCorrelationDataProvider(Metadata.KEPT)))
                .configureEventStore(c -> EmbeddedEventStore.builder()
                        .storageEngine(engine())
                        .fetchDelay(config.fetchDelayMillis())
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .build())
                .registerComponent(TokenStore.class, _ -> tokens());
        model.resources().forEach((type, resource) -> register(configurer, type, resource));
        model.entities()
                .forEach(entity -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(entity)
                        .configureCommandTargetResolver(_ -> new ExpectedVersion())));
        followers(configurer);
        return configurer;
    }

    private static <T> void register(Configurer configurer, Class<T> type, Object resource) {
        configurer.registerComponent(type, _ -> type.cast(resource));
    }

    private EventStorageEngine engine() {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections())
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .upcasterChain(OlderRevision.chain(model.older()))
                .persistenceExceptionResolver(new UniqueViolation())
                .dataType(String.class)
                .schema(Tables.EVENTS)
                .batchSize(config.batchEvents())
                .gapTimeout((int) config.gapTimeout().toMillis())
                .maxGapOffset(config.maxGapEvents())
                .gapCleaningThreshold(config.gapCleaningThresholdEvents())
                .build();
    }

    private TokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(connections())
                .serializer(json)
                .contentType(String.class)
                .schema(Tables.TOKENS)
                .claimTimeout(config.claimTimeout())
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    private ConnectionProvider connections() {
        return database::getConnection;
    }

    private void followers(Configurer configurer) {
        configurer.eventProcessing(processing -> {
            processing.usingPooledStreamingEventProcessors();
            processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
            processing.registerPooledStreamingEventProcessorConfiguration((_, processor) -> processor
                    .initialSegmentCount(config.segments())
                    .initialToken(source -> source.createTailToken())
                    .batchSize(config.batchEvents())
                    .tokenClaimInterval(config.claimInterval().toMillis())
                    .claimExtensionThreshold(config.claimTimeout().toMillis() / 3)
                    .enableCoordinatorClaimExtension());
            processing.byDefaultAssignHandlerInstancesTo(follower -> ((Follower) follower).name());
            followers.forEach(follower -> processing.registerEventHandler(_ -> follower));
        });
    }
}
