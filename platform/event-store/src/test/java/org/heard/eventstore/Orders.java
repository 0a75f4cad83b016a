package org.heard.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events for tests: an order gets lines. */
final class Orders {

    record LineAdded(String order, long line) {}

    record OrderClosed(String order) {}

    static final EventTypes TYPES = EventTypes.builder()
            .stored("order.LineAdded", 1, LineAdded.class)
            .stored("order.OrderClosed", 1, OrderClosed.class)
            .build();

    static final EventJson JSON = EventJson.of(model());

    private Orders() {}

    static EventModel model() {
        return new EventModel(TYPES, List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    static DomainEventMessage<?> line(String order, long version) {
        return new GenericDomainEventMessage<>(
                "order", order, version, new LineAdded(order, version), MetaData.with("council", "E1"));
    }

    /** A line that says it was added a while ago. */
    static DomainEventMessage<?> oldLine(String order, long version, Duration ago) {
        return new GenericDomainEventMessage<>(
                "order",
                order,
                version,
                new LineAdded(order, version),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Instant.now().minus(ago));
    }

    static List<DomainEventMessage<?>> lines(String order, long from, int count) {
        var lines = new ArrayList<DomainEventMessage<?>>();
        for (var version = from; version < from + count; version++) {
            lines.add(line(order, version));
        }
        return lines;
    }
}
