package org.heard.kit.kafka;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.heard.kit.KitConfig;
import org.heard.kit.council.CouncilId;
import org.jboss.logging.Logger;

/**
 * Moves facts from the outbox to Kafka: one relay per bucket over all instances (an advisory lock), in order. A row is
 * marked only after Kafka acknowledged it, so a crash between the two publishes it again, under the same id.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOCK_CLASS = 0x6f75_7462;

    private final Pool system;
    private final EventPublisher publisher;
    private final int batchRows;
    private final Duration pollInterval;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    OutboxRelay(@ReactiveDataSource("system") Pool system, EventPublisher publisher, KitConfig config, Vertx vertx) {
        this.vertx = vertx;
        this.pollInterval = config.outbox().pollInterval();
        this.system = system;
        this.publisher = publisher;
        this.batchRows = config.outbox().batchRows();
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(pollInterval.toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                relay().onTermination()
                        .invoke(() -> busy.set(false))
                        .subscribe()
                        .with(done -> {});
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private Uni<Void> relay() {
        return busyBuckets()
                .onItem()
                .transformToMulti(buckets -> Multi.createFrom().iterable(buckets))
                .onItem()
                .transformToUniAndConcatenate(this::drain)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "outbox not relayed now: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<List<Short>> busyBuckets() {
        return system.query("select distinct bucket from outbox where published_at is null")
                .execute()
                .map(rows -> {
                    var buckets = new ArrayList<Short>();
                    rows.forEach(row -> buckets.add(row.getShort(0)));
                    return buckets;
                });
    }

    private Uni<Integer> drain(short bucket) {
        return system.withTransaction(connection -> lock(connection, bucket)
                        .chain(ours -> ours
                                ? publishBatch(connection, bucket)
                                : Uni.createFrom().item(0)))
                .chain(published -> published == batchRows
                        ? drain(bucket)
                        : Uni.createFrom().item(published));
    }

    private static Uni<Boolean> lock(SqlConnection connection, short bucket) {
        return connection
                .preparedQuery("select pg_try_advisory_xact_lock($1, $2)")
                .execute(Tuple.of(LOCK_CLASS, (int) bucket))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Integer> publishBatch(SqlConnection connection, short bucket) {
        return connection
                .preparedQuery("select position, event_id, subject, council_id, topic, type, source, payload,"
                        + " occurred_at, correlation_id, causation_id, traceparent from outbox"
                        + " where bucket = $1 and published_at is null order by position limit $2")
                .execute(Tuple.of(bucket, batchRows))
                .chain(rows -> {
                    var found = StreamSupport.stream(rows.spliterator(), false).toList();
                    if (found.isEmpty()) {
                        return Uni.createFrom().item(0);
                    }
                    return publisher
                            .publishLater(
                                    found.getFirst().getString("topic"),
                                    found.stream().map(OutboxRelay::event).toList())
                            .chain(() -> mark(connection, found))
                            .replaceWith(found.size());
                });
    }

    private static Uni<Void> mark(SqlConnection connection, List<Row> published) {
        var positions = published.stream().map(row -> row.getLong("position")).toArray(Long[]::new);
        return connection
                .preparedQuery("update outbox set published_at = now() where position = any($1)")
                .execute(Tuple.tuple().addArrayOfLong(positions))
                .replaceWithVoid();
    }

    private static EventRecord event(Row row) {
        return new EventRecord(
                row.getUUID("event_id").toString(),
                row.getString("type"),
                row.getString("source"),
                row.getUUID("subject"),
                row.get(OffsetDateTime.class, "occurred_at").toInstant(),
                new CouncilId(row.getString("council_id")),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getLong("position"),
                row.getString("traceparent"),
                row.getString("payload").getBytes(StandardCharsets.UTF_8));
    }
}
