package org.heard.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, each record once however often it is asked for, and keeps what it read. */
final class TopicReader {

    private static final Duration MOST_WAITED = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", StackResource.kafka()), new StringDeserializer(), new ByteArrayDeserializer());

    private final Map<String, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();
    private final List<TopicPartition> partitions;

    TopicReader(String topic) {
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that lies there now with this key, in its order. */
    synchronized List<ConsumerRecord<String, byte[]>> of(String key) {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var record : consumer.poll(MOST_WAITED)) {
                read.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(record);
            }
        }
        return List.copyOf(read.getOrDefault(key, List.of()));
    }
}
