package org.heard.eventstore;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;

/**
 * An event as it is about to be stored.
 *
 * @param first version of the first event of the same stream that is stored with it
 */
record EventRow(
        String stream, long version, long first, short type, Instant at, UUID id, byte[] payload, byte[] metadata) {

    /** The rows of events that are stored together, in their order. */
    static List<EventRow> of(List<? extends EventMessage<?>> events, Serializer serializer, StoredTypes types)
            throws SQLException {
        var rows = new ArrayList<EventRow>(events.size());
        var firsts = new HashMap<String, Long>();
        for (var message : events) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new EventStoreException("only events of an entity are stored here");
            }
            var payload = event.serializePayload(serializer, byte[].class);
            var first = firsts.computeIfAbsent(event.getAggregateIdentifier(), _ -> event.getSequenceNumber());
            rows.add(new EventRow(
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    first,
                    types.numberOf(payload.getType()),
                    event.getTimestamp(),
                    UUID.fromString(event.getIdentifier()),
                    payload.getData(),
                    event.serializeMetaData(serializer, byte[].class).getData()));
        }
        return rows;
    }
}
