package org.heard.procedure.inbound;

import java.util.HashMap;
import java.util.Map;
import org.heard.eventstore.Metadata;
import org.heard.kit.kafka.EventRecord;

/** What is stored beside the facts that a record caused. */
final class Cause {

    private Cause() {}

    static Map<String, String> of(EventRecord event, String consumer) {
        var cause = new HashMap<String, String>();
        cause.put(Metadata.COUNCIL, event.council().value());
        cause.put(Metadata.CORRELATION_ID, event.correlationId() == null ? event.id() : event.correlationId());
        cause.put(Metadata.CAUSATION_ID, event.id());
        cause.put(Metadata.SENT_BY, consumer);
        if (event.traceparent() != null) {
            cause.put(Metadata.TRACEPARENT, event.traceparent());
        }
        return cause;
    }
}
