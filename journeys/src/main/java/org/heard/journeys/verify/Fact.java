package org.heard.journeys.verify;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.localstack.config.Database;

/**
 * A record on Kafka.
 *
 * @param id of the event; the same each time it is published
 * @param type such as {@code uk.heard.ComplaintLodged.v1}
 * @param sequence grows along one subject; -1 when the record does not say
 */
public record Fact(
        String topic,
        int partition,
        long offset,
        String id,
        String type,
        String subject,
        String council,
        long sequence,
        byte[] payload) {

    static Fact of(ConsumerRecord<String, byte[]> record) {
        var sequence = header(record, "sequence");
        return new Fact(
                record.topic(),
                record.partition(),
                record.offset(),
                header(record, "ce_id"),
                header(record, "ce_type"),
                header(record, "ce_subject"),
                header(record, "councilid"),
                sequence == null || !sequence.matches("\\d{1,18}") ? -1 : Long.parseLong(sequence),
                record.value());
    }

    /** Its type without our prefix and version. */
    String name() {
        return type == null ? "" : type.replaceFirst("^uk\\.heard\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /** The payload as it stands there. */
    String text() {
        return payload == null ? "" : new String(payload, StandardCharsets.UTF_8);
    }

    /** The database of the service that published it. */
    Database publisher() {
        return switch (topic) {
            case "heard.intake.v1" -> Database.INTAKE;
            case "heard.procedure.v1" -> Database.PROCEDURE;
            case "heard.notification.v1" -> Database.NOTIFICATION;
            default -> Database.OMBUDSMAN;
        };
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
