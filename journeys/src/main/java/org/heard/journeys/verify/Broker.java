package org.heard.journeys.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The brokers, from outside. */
public final class Broker {

    /** Kafka's clients tell their whole configuration; kept here, for a logger that nobody holds is forgotten. */
    private static final Logger CHATTER = Logger.getLogger("org.apache.kafka");

    private final String servers;

    /** @param servers bootstrap servers */
    public Broker(String servers) {
        this.servers = servers;
        CHATTER.setLevel(Level.WARNING);
    }

    /** Reads every record there is, and what comes later. */
    Records records() {
        return new Records(settings());
    }

    /** Sends every record of every topic once more, as it stands there, and says how many. */
    public long repeatEverything() {
        var again = new ArrayList<ProducerRecord<String, byte[]>>();
        try (var records = records()) {
            records.readOn(record -> again.add(new ProducerRecord<>(
                    record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        }
        send(again);
        return again.size();
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

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", servers, "request.timeout.ms", 10_000, "default.api.timeout.ms", 20_000);
    }
}
