package org.heard.notification.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.Topic;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;

/** Reads what a record says. Fields that are new since this version are ignored, and so are types. */
@ApplicationScoped
class Payload {

    private final ObjectMapper json;

    Payload(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The event of a record.
     *
     * @return empty for a type that this version does not know
     * @throws Unreadable when the payload is not what its type promises
     */
    Optional<IntegrationEvent> read(Topic topic, EventRecord event) throws Unreadable {
        var type = topic.eventOf(event.type());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try {
            IntegrationEvent read = json.readerFor(type.get())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.payload());
            if (read == null || !event.subject().equals(read.subject())) {
                throw new Unreadable("complaint-is-not-subject");
            }
            return Optional.of(read);
        } catch (JsonProcessingException malformed) {
            throw new Unreadable("malformed-payload");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A field without which the event says nothing. */
    static <T> T needed(T value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("incomplete-payload");
        }
        return value;
    }
}
