package org.heard.kit.kafka;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that could not be handled: where they lie on Kafka and why, never what they say. */
@ApplicationScoped
public class ParkedRecords {

    private static final String PARK = """
            with again as (
                update parked_record set topic = $2, partition = $3, "offset" = $4, reason = $9
                where consumer = $1 and event_id = $5 and subject = $7 and replayed_at is null returning id)
            insert into parked_record (consumer, topic, partition, "offset", event_id, event_type, subject, council_id, reason)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9 where not exists (select from again)
            on conflict do nothing""";

    private static final String WAITING = "select * from parked_record where replayed_at is null order by id limit 200";

    private static final String ALL_OF_ITS_SUBJECT = """
            select other.* from parked_record one
            join parked_record other on other.consumer = one.consumer and other.subject = one.subject
            where one.id = $1 and one.replayed_at is null and other.replayed_at is null
            order by other.id""";

    private final Pool system;

    ParkedRecords(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /**
     * One parked record.
     *
     * @param subject null when the record did not say
     * @param reason code
     * @param replayedAt null while it waits
     */
    public record Parked(
            long id,
            String consumer,
            String topic,
            int partition,
            long offset,
            String eventId,
            String eventType,
            UUID subject,
            String reason,
            Instant parkedAt,
            Instant replayedAt) {}

    /**
     * Parks a record; one that comes again and fails again keeps its place in the queue, with its newest reason and place on Kafka.
     *
     * @param event null when its headers cannot be read
     */
    public Uni<Void> park(String consumer, ConsumerRecord<String, byte[]> message, EventRecord event, String reason) {
        return system.preparedQuery(PARK)
                .execute(Tuple.tuple()
                        .addString(consumer)
                        .addString(message.topic())
                        .addInteger(message.partition())
                        .addLong(message.offset())
                        .addString(event == null ? null : event.id())
                        .addString(event == null ? null : event.type())
                        .addUUID(event == null ? null : event.subject())
                        .addString(event == null ? null : event.council().value())
                        .addString(reason))
                .replaceWithVoid();
    }

    /** The oldest records that wait, 200 at most. */
    public Uni<List<Parked>> waiting() {
        return system.query(WAITING).execute().map(ParkedRecords::all);
    }

    /** A record that waits and all others of its consumer and subject, in order; none when it does not wait, or has no subject. */
    Uni<List<Parked>> waitingWith(long id) {
        return system.preparedQuery(ALL_OF_ITS_SUBJECT).execute(Tuple.of(id)).map(ParkedRecords::all);
    }

    private static List<Parked> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ParkedRecords::parked)
                .toList();
    }

    private static Parked parked(Row row) {
        var replayedAt = row.get(OffsetDateTime.class, "replayed_at");
        return new Parked(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("offset"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getUUID("subject"),
                row.getString("reason"),
                row.get(OffsetDateTime.class, "parked_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }
}
