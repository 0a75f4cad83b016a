package org.heard.kit.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends facts to Kafka and says when the brokers have them (acks from all replicas, in order per subject). */
@ApplicationScoped
public class EventPublisher {

    private final String bootstrapServers;
    private Producer<String, byte[]> producer;

    @Inject
    EventPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this(bootstrapServers, null);
    }

    EventPublisher(String bootstrapServers, Producer<String, byte[]> producer) {
        this.bootstrapServers = bootstrapServers;
        this.producer = producer;
    }

    /**
     * Publishes in the given order, and a fact only when those before it of the same subject are with the brokers: else one that the
     * brokers did not take would come after the next one, when it is sent again.
     *
     * @return completes when every record is acknowledged; fails when any was not, and then all must be sent again
     */
    public CompletableFuture<Void> publish(String topic, List<EventRecord> events) {
        var sent = CompletableFuture.<Void>completedFuture(null);
        for (var wave : waves(events)) {
            sent = sent.isDone()
                    ? sent.thenCompose(done -> send(topic, wave))
                    : sent.thenComposeAsync(done -> send(topic, wave), Thread::startVirtualThread);
        }
        return sent;
    }

    /** The first of each subject, then the second of each, and so on. */
    private static Collection<List<EventRecord>> waves(List<EventRecord> events) {
        var waves = new TreeMap<Integer, List<EventRecord>>();
        var ofSubject = new HashMap<UUID, Integer>();
        for (var event : events) {
            var wave = ofSubject.merge(event.subject(), 1, Integer::sum);
            waves.computeIfAbsent(wave, _ -> new ArrayList<>()).add(event);
        }
        return waves.values();
    }

    private CompletableFuture<Void> send(String topic, List<EventRecord> events) {
        var sent = events.stream()
                .map(event -> {
                    var acknowledged = new CompletableFuture<Void>();
                    producer().send(event.to(topic), (at, failure) -> {
                        if (failure == null) {
                            acknowledged.complete(null);
                        } else {
                            acknowledged.completeExceptionally(failure);
                        }
                    });
                    return acknowledged;
                })
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(sent);
    }

    /** The same for reactive callers; the sending itself never blocks an event loop. */
    Uni<Void> publishLater(String topic, List<EventRecord> events) {
        return Uni.createFrom()
                .completionStage(() -> publish(topic, events))
                .runSubscriptionOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool());
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName(),
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName(),
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000",
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000"));
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
        }
    }
}
