package org.heard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.Topic;
import org.heard.testkit.Records;

/** Facts on Kafka: those that the other services would publish, and those that this one did. */
public final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Facts() {}

    /** A fact that this service published. */
    public record Published(String id, String type, JsonNode payload, Map<String, String> headers) {

        public String text(String field) {
            return payload.path(field).asText(null);
        }
    }

    /** Publishes an event as its service would. */
    public static void publish(String id, String council, IntegrationEvent event) {
        try {
            send(event, headers(id, council, event), JSON.writeValueAsBytes(event));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Publishes an event of a past that was brought in on a day. */
    public static void publishImported(String id, String council, IntegrationEvent event, String day) {
        try {
            var headers = headers(id, council, event);
            headers.put("causationid", "import/" + day);
            send(event, headers, JSON.writeValueAsBytes(event));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Publishes something else under an event's type and key. */
    public static void publish(String id, String council, IntegrationEvent event, String payload) {
        send(event, headers(id, council, event), payload.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(IntegrationEvent event, Map<String, String> headers, byte[] payload) {
        Records.send(Topic.of(event).topicName(), event.subject().toString(), payload, headers);
    }

    private static Map<String, String> headers(String id, String council, IntegrationEvent event) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_type",
                IntegrationEvent.typeOf(event.getClass()),
                "ce_source",
                Topic.of(event).source(),
                "ce_subject",
                event.subject().toString(),
                "ce_time",
                "2026-01-05T10:00:00Z",
                "councilid",
                council,
                "correlationid",
                "story-" + event.subject(),
                "sequence",
                "0"));
    }

    /** What this service published of a complaint, in order. */
    public static List<Published> of(UUID complaint) {
        return Records.of(Topic.NOTIFICATION.topicName(), complaint.toString()).stream()
                .map(Facts::published)
                .toList();
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            var type = headers.get("ce_type").replaceAll("uk\\.heard\\.(\\w+)\\.v1", "$1");
            return new Published(headers.get("ce_id"), type, JSON.readTree(record.value()), headers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
