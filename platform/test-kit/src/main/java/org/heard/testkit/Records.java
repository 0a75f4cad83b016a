package org.heard.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies on the stack's Kafka, read from the beginning, and a way to put something there. */
public final class Records {

    private static final Map<String, TopicReader> TOPICS = new ConcurrentHashMap<>();

    private Records() {}

    /** All records of a topic with this key, in their order. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        return TOPICS.computeIfAbsent(topic, TopicReader::new).of(key);
    }

    /** A header's value, or null without it. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Sends a record with headers and waits until Kafka has it. */
    public static void send(String topic, String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Sender.PRODUCER.send(record);
        Sender.PRODUCER.flush();
    }

    /** One for all that a JVM's tests send: to make one takes longer than to send. */
    private static final class Sender {

        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", StackResource.kafka()), new StringSerializer(), new ByteArraySerializer());
    }
}
