package org.heard.journeys.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.heard.contracts.Topic;
import org.heard.localstack.config.Topics;

/** Kafka's own data: every record there is, and how far each group of consumers is. */
public final class Broker {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Kafka's clients tell their whole configuration; kept here, for a logger that nobody holds is forgotten. */
    private static final Logger CHATTER = Logger.getLogger("org.apache.kafka");

    private final String servers;

    /** @param servers bootstrap servers */
    public Broker(String servers) {
        this.servers = servers;
        CHATTER.setLevel(Level.WARNING);
    }

    /** Every record of every topic of ours, in the order of each partition. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        read(record -> facts.add(Fact.of(record)));
        return facts;
    }

    private void read(java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(reader);
            }
        } catch (KafkaException e) {
            throw new NotReadable("Kafka cannot be read", e);
        }
    }

    /** Sends every record of every topic once more, as it stands there, and says how many. */
    public long repeatEverything() {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        read(record -> records.add(new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        send(records);
        return records.size();
    }

    /** Sends a record of whatever content. */
    public void send(String topic, String key, Map<String, String> headers, String payload) {
        var record = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(List.of(record));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** Records that a group of consumers has yet to take, by group and partition; those with nothing to take are left out. */
    public Map<String, Long> lag() {
        var lag = new TreeMap<String, Long>();
        try (var admin = Admin.create(settings())) {
            var ends = ends();
            for (var group : admin.listGroups().all().get()) {
                var taken = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                taken.forEach((partition, offset) -> {
                    var behind =
                            offset == null || !ends.containsKey(partition) ? 0 : ends.get(partition) - offset.offset();
                    if (behind > 0) {
                        lag.put(group.groupId() + " " + partition, behind);
                    }
                });
            }
        } catch (ExecutionException e) {
            throw new NotReadable("Kafka cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
        return lag;
    }

    private Map<TopicPartition, Long> ends() {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions());
        }
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", servers, "request.timeout.ms", 10_000, "default.api.timeout.ms", 20_000);
    }

    private static List<TopicPartition> partitions() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
    }
}
