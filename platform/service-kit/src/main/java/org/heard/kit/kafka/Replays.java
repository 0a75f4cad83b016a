package org.heard.kit.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heard.kit.kafka.ParkedRecords.Parked;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;

/**
 * Puts parked records back: reads them where they lie on Kafka and sends them once more, as they are. The consumer that parked them
 * tries again; to every other they are repeats, which have no effect.
 */
@ApplicationScoped
class Replays {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ParkedRecords parked;
    private final EventPublisher publisher;
    private final String bootstrapServers;

    Replays(
            ParkedRecords parked,
            EventPublisher publisher,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.parked = parked;
        this.publisher = publisher;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Sends a parked record again, and with it all that the same consumer parked of the same subject, in order.
     *
     * @return how many were sent
     * @throws TimeoutException while Kafka cannot be reached: none is sent
     * @throws Refused {@code record-gone} when Kafka does not have one of them any more; then none is sent
     */
    Uni<Integer> replay(long id) {
        return parked.waitingWith(id).chain(waiting -> {
            if (waiting.isEmpty()) {
                throw Problem.notFound();
            }
            return Uni.createFrom()
                    .item(() -> read(waiting))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .chain(events -> publisher.publishLater(waiting.getFirst().topic(), events))
                    .replaceWith(waiting.size());
        });
    }

    private List<EventRecord> read(List<Parked> waiting) {
        var events = new ArrayList<EventRecord>();
        try (var consumer = new KafkaConsumer<String, byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class.getName(),
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class.getName(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                "1",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false"))) {
            for (var record : waiting) {
                events.add(read(consumer, record));
            }
        }
        return events;
    }

    private static EventRecord read(KafkaConsumer<String, byte[]> consumer, Parked record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        consumer.assign(List.of(partition));
        var from = consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
        var end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
        if (record.offset() < from || record.offset() >= end) {
            throw gone();
        }
        consumer.seek(partition, record.offset());
        var found = consumer.poll(PATIENCE).records(partition);
        if (found.isEmpty()) {
            throw new TimeoutException("the record lies there and did not come");
        }
        if (found.getFirst().offset() != record.offset()) {
            throw gone();
        }
        return sameEvent(found.getFirst(), record);
    }

    /** Another record may lie there, when Kafka lost its data and counts anew. */
    private static EventRecord sameEvent(ConsumerRecord<String, byte[]> found, Parked record) {
        try {
            var event = EventRecord.from(found);
            if (event.id().equals(record.eventId())) {
                return event;
            }
        } catch (EventRecord.Unreadable another) {
            throw gone();
        }
        throw gone();
    }

    private static Refused gone() {
        return new Refused("record-gone", "Kafka does not have the record any more: publish the facts again.");
    }
}
