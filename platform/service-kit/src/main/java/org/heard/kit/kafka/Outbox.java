package org.heard.kit.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.Correlation;

/**
 * Facts to be published, written in the transaction of the state they tell of (law 2). Rows of one subject must be written
 * by transactions that follow one another, as those are that first change the subject's own row.
 */
@ApplicationScoped
public class Outbox {

    /** Subjects are spread over this many relays; a constant, since order within a subject depends on it. */
    static final int BUCKETS = 8;

    private final ObjectMapper json;
    private final InstantSource realTime;

    Outbox(ObjectMapper json, @RealTime InstantSource realTime) {
        this.json = json;
        this.realTime = realTime;
    }

    /**
     * A fact to publish.
     *
     * @param event written as JSON
     * @param causationId id of the fact that caused it, or null
     */
    public record Fact(
            UUID id,
            UUID subject,
            CouncilId council,
            String topic,
            String type,
            String source,
            Object event,
            String causationId) {}

    /** Adds a fact within the running transaction. */
    public Uni<Void> add(Fact fact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into outbox (event_id, bucket, subject, council_id,"
                                + " topic, type, source, payload, occurred_at, correlation_id, causation_id)"
                                + " values (:id, :bucket, :subject, :council, :topic, :type, :source, :payload, :at,"
                                + " :correlation, :causation)")
                        .setParameter("id", fact.id())
                        .setParameter(
                                "bucket", (short) Math.floorMod(fact.subject().hashCode(), BUCKETS))
                        .setParameter("subject", fact.subject())
                        .setParameter("council", fact.council().value())
                        .setParameter("topic", fact.topic())
                        .setParameter("type", fact.type())
                        .setParameter("source", fact.source())
                        .setParameter("payload", write(fact.event()))
                        .setParameter("at", realTime.instant())
                        .setParameter("correlation", Correlation.current())
                        .setParameter("causation", fact.causationId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String write(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event must be writable as JSON", unwritable);
        }
    }
}
