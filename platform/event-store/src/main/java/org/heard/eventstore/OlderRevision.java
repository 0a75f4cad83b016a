package org.heard.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * How an event of an older revision is read today. What lies in the store stays as it is.
 *
 * @param name the stored name, which all revisions share
 * @param revision the one that is read
 * @param toNext makes the JSON of the next revision of it
 */
public record OlderRevision(String name, int revision, UnaryOperator<ObjectNode> toNext) {

    static EventUpcaster chain(List<OlderRevision> older) {
        return new EventUpcasterChain(older.stream().map(Upcaster::new).toList());
    }

    private static final class Upcaster extends SingleEventUpcaster {

        private final OlderRevision older;

        Upcaster(OlderRevision older) {
            this.older = older;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType(older.name, "" + older.revision));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            var next = new SimpleSerializedType(older.name, "" + (older.revision + 1));
            return event.upcastPayload(next, ObjectNode.class, older.toNext::apply);
        }
    }
}
