package org.heard.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.heard.kit.council.CouncilId;

/**
 * One fact on Kafka: CloudEvents 1.0 in binary mode, with our own headers beside it.
 *
 * @param id id of the stored event or outbox row: the same each time it is published
 * @param type such as {@code uk.heard.ComplaintLodged.v1}
 * @param subject what the fact is about, and the record's key
 * @param causationId id of the fact that caused this one, or null
 * @param sequence grows along one subject
 * @param traceparent W3C trace context, or null
 * @param payload JSON
 */
public record EventRecord(
        String id,
        String type,
        String source,
        UUID subject,
        Instant time,
        CouncilId council,
        String correlationId,
        String causationId,
        long sequence,
        String traceparent,
        byte[] payload) {

    /** The record to send. */
    public ProducerRecord<String, byte[]> to(String topic) {
        var message = new ProducerRecord<>(topic, subject.toString(), payload);
        put(message.headers(), "ce_specversion", "1.0");
        put(message.headers(), "ce_id", id);
        put(message.headers(), "ce_type", type);
        put(message.headers(), "ce_source", source);
        put(message.headers(), "ce_subject", subject.toString());
        put(message.headers(), "ce_time", time.toString());
        put(message.headers(), "content-type", "application/json");
        put(message.headers(), "councilid", council.value());
        put(message.headers(), "correlationid", correlationId);
        put(message.headers(), "causationid", causationId);
        put(message.headers(), "sequence", Long.toString(sequence));
        put(message.headers(), "traceparent", traceparent);
        return message;
    }

    /**
     * Reads a record's headers.
     *
     * @throws Unreadable with the name of the header that is missing or malformed
     */
    public static EventRecord from(ConsumerRecord<String, byte[]> message) throws Unreadable {
        var headers = message.headers();
        var type = required(headers, "ce_type");
        var subject = uuid(headers, "ce_subject");
        if (!subject.toString().equals(message.key())) {
            throw new Unreadable("key-is-not-subject");
        }
        if (message.value() == null) {
            throw new Unreadable("no-payload");
        }
        var sequence = optional(headers, "sequence");
        return new EventRecord(
                required(headers, "ce_id"),
                type,
                required(headers, "ce_source"),
                subject,
                time(headers),
                council(headers),
                optional(headers, "correlationid"),
                optional(headers, "causationid"),
                sequence != null && sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0,
                optional(headers, "traceparent"),
                message.value());
    }

    static String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) throws Unreadable {
        var value = optional(headers, name);
        if (value == null || value.isBlank()) {
            throw new Unreadable("no-" + name.replace('_', '-'));
        }
        return value;
    }

    private static UUID uuid(Headers headers, String name) throws Unreadable {
        try {
            return UUID.fromString(required(headers, name));
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable("malformed-" + name.replace('_', '-'));
        }
    }

    private static Instant time(Headers headers) throws Unreadable {
        try {
            return Instant.parse(required(headers, "ce_time"));
        } catch (DateTimeParseException malformed) {
            throw new Unreadable("malformed-ce-time");
        }
    }

    private static CouncilId council(Headers headers) throws Unreadable {
        try {
            return new CouncilId(required(headers, "councilid"));
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable("malformed-councilid");
        }
    }

    private static void put(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A record that is no fact of ours; the reason is a code and holds nothing of the record. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        public Unreadable(String reason) {
            super(reason, null, false, false);
        }

        public String reason() {
            return getMessage();
        }
    }
}
