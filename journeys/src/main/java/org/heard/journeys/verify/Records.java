package org.heard.journeys.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.heard.contracts.Topic;
import org.heard.localstack.config.Topics;

/** Kafka's own data: every record there is, read once and then only what is new, and how far each group of consumers is. */
final class Records implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final List<TopicPartition> partitions = partitions();
    private final List<Fact> facts = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;

    Records(Map<String, Object> settings) {
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        admin = Admin.create(settings);
    }

    /** Every record of every topic of ours until now, in the order of each partition. */
    List<Fact> facts() {
        readOn(record -> facts.add(Fact.of(record)));
        return List.copyOf(facts);
    }

    /** Reads what was not read yet. */
    void readOn(java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        try {
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(reader);
            }
        } catch (KafkaException e) {
            throw new NotReadable("Kafka cannot be read", e);
        }
    }

    /** Records that a group of consumers has yet to take, by group and partition; those with nothing to take are left out. */
    Map<String, Long> lag() {
        var lag = new TreeMap<String, Long>();
        try {
            var ends = consumer.endOffsets(partitions);
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
        } catch (KafkaException | ExecutionException e) {
            throw new NotReadable("Kafka cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
        return lag;
    }

    private static List<TopicPartition> partitions() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(2));
    }
}
