package org.heard.eventstore;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Starts Axon with the application, after the tables stand, and stops it before the database is gone. */
@ApplicationScoped
class EventSourcing {

    private final EventModel model;
    private final Iterable<Follower> followers;
    private final DataSource database;
    private final JtaTransactions transactions;
    private final EventStoreConfig config;
    private final EventJson json;
    private final EventLog log;
    private final Watch watch;
    private Configuration axon;

    @Inject
    EventSourcing(
            EventModel model,
            Instance<Follower> followers,
            @EventDatabase DataSource database,
            jakarta.transaction.TransactionManager jta,
            EventStoreConfig config) {
        this(model, (Iterable<Follower>) followers, database, jta, config);
    }

    EventSourcing(
            EventModel model,
            Iterable<Follower> followers,
            DataSource database,
            jakarta.transaction.TransactionManager jta,
            EventStoreConfig config) {
        this.model = model;
        this.followers = followers;
        this.database = database;
        this.transactions = new JtaTransactions(jta);
        this.config = config;
        this.json = EventJson.of(model);
        this.watch = new Watch(
                () -> log().look(),
                new OpenTransactions(database)::oldest,
                Duration.ofMillis(config.fetchDelayMillis()),
                config.warnOfHeldReadersAfter());
        this.log = log(watch);
    }

    private EventLog log() {
        return log;
    }

    private EventLog log(Watch watch) {
        var engine =
                EventLog.builder().database(database, transactions).json(json).onAppended(watch::signal);
        engine.upcasterChain(OlderRevision.chain(model.older())).batchSize(config.fetchEvents());
        return engine.build();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        log.start(model.types().classes().stream().map(json::typeForClass).toList());
        watch.start();
        axon().start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        axon().shutdown();
        watch.stop();
    }

    @Produces
    @Singleton
    Commands commands() {
        return new Commands(axon().commandGateway(), model.families(), log);
    }

    @Produces
    @Singleton
    StoredEvents events() {
        return new StoredEvents(database, reader(), log);
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
        return new Followers(axon(), log, watch);
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
                .configureEventStore(_ -> LogEventStore.of(log, watch))
                .configureCommandBus(this::commandBus)
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

    /** A command that finds no transaction running needs none: what it leads to is stored by one statement. */
    private SimpleCommandBus commandBus(Configuration configuration) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions.joining())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
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
