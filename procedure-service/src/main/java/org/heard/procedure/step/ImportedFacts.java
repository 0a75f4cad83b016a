package org.heard.procedure.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StoredEvent;
import org.heard.eventstore.StoredEvents;
import org.heard.kit.idempotency.Reply;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.ComplaintAccepted;

/** What was brought in of a complaint: the facts that one import led to, and none that came after it. */
@ApplicationScoped
class ImportedFacts {

    private final StoredEvents events;
    private final EventReader reader;
    private final ObjectMapper json;

    ImportedFacts(StoredEvents events, EventReader reader, ObjectMapper json) {
        this.events = events;
        this.reader = reader;
        this.json = json;
    }

    /** What came of it: how many facts there are, and which limits the past had missed. */
    record Brought(String id, long version, int facts, List<Map<String, Object>> missed) {}

    /** With what the complaint was taken on; empty when it was not by an import. */
    Optional<ComplaintAccepted> acceptance(ComplaintId id) {
        return brought(id).stream()
                .findFirst()
                .flatMap(first -> reader.read(List.of(first)).stream().findFirst())
                .map(ComplaintAccepted.class::cast);
    }

    /** The answer to who brought it in; the same whatever has happened since. */
    Reply reply(ComplaintId id) {
        var facts = brought(id);
        var missed = facts.stream()
                .filter(fact -> fact.type().equals("complaint.DeadlineMissed"))
                .map(fact -> missed(fact.json()))
                .toList();
        var version = facts.getLast().sequence();
        try {
            var brought = new Brought(id.value(), version, facts.size(), missed);
            return new Reply(201, "/v1/complaints/" + id, version, json.writeValueAsString(brought));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private List<StoredEvent> brought(ComplaintId id) {
        var facts = events.of(id.value(), Long.MAX_VALUE);
        if (facts.isEmpty() || !cause(facts.getFirst()).startsWith(Imports.CAUSE)) {
            return List.of();
        }
        return facts.stream()
                .takeWhile(fact -> cause(fact).equals(cause(facts.getFirst())))
                .toList();
    }

    private static String cause(StoredEvent fact) {
        return String.valueOf(fact.metadata().get(Metadata.CAUSATION_ID));
    }

    private Map<String, Object> missed(String fact) {
        try {
            var read = json.readTree(fact);
            var missed = new LinkedHashMap<String, Object>();
            missed.put("clock", read.path("clock").asText());
            missed.put("missedOn", read.path("missedOn").asText());
            return missed;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
