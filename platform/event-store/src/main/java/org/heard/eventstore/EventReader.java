package org.heard.eventstore;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Turns what lies in the store into events of today: old revisions upcast, JSON read into records. */
public final class EventReader {

    private final EventJson json;
    private final EventUpcaster upcasters;

    /** A reader for the events of a model. */
    public EventReader(EventModel model, EventJson json) {
        this.json = json;
        this.upcasters = OlderRevision.chain(model.older());
    }

    /** The events of one entity, in order. */
    public List<Object> read(List<StoredEvent> stored) {
        return payloads(stored.stream().map(EventReader::entry));
    }

    /** What rows say, in order. */
    List<Object> payloads(Stream<? extends DomainEventData<?>> rows) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows, json, upcasters)
                .asStream()
                .<Object>map(message -> message.getPayload())
                .toList();
    }

    /** What was stored beside an event. */
    MetaData metadata(String stored) {
        return json.deserialize(new SimpleSerializedObject<>(stored, String.class, MetaData.class.getName(), null));
    }

    private static GenericDomainEventEntry<String> entry(StoredEvent event) {
        return new GenericDomainEventEntry<>(
                "",
                "",
                event.sequence(),
                event.id(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.json(),
                "{}");
    }
}
