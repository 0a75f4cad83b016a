package org.heard.procedure.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.Topic;
import org.heard.eventstore.Follower;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StoredEvents;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.EventPublisher;
import org.heard.kit.kafka.EventRecord;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.referral.CaseFile;

/**
 * Tells other services what was stored: under the stored event's id each time, in order per complaint. The place in the store moves
 * on only when the brokers have everything up to it, so a crash tells some of it again and nothing is left out.
 */
@ApplicationScoped
class ToProcedureTopic implements Follower {

    private static final String BATCH = ToProcedureTopic.class.getName();

    private final EventPublisher publisher;
    private final StoredEvents events;
    private final ObjectMapper json;
    private final ProcedureConfig.Publishing config;

    ToProcedureTopic(EventPublisher publisher, StoredEvents events, ObjectMapper json, ProcedureConfig config) {
        this.publisher = publisher;
        this.events = events;
        this.json = json;
        this.config = config.publishing();
    }

    @Override
    public String name() {
        return "to-procedure-topic";
    }

    @EventHandler
    void on(ComplaintEvent fact, DomainEventMessage<?> stored, UnitOfWork<?> batch) {
        Published.of(fact, () -> manifestDigest(stored))
                .ifPresent(event -> batchOf(batch).add(recordOf(event, stored.getIdentifier(), stored)));
        Published.access(fact).ifPresent(event -> batchOf(batch).add(recordOf(event, accessId(stored), stored)));
    }

    /** Of its own, for the fact's own id may be taken; the same each time it is told. */
    private static String accessId(DomainEventMessage<?> stored) {
        return UUID.nameUUIDFromBytes((stored.getIdentifier() + "/access").getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<EventRecord> batchOf(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(BATCH, _ -> {
            var records = new ArrayList<EventRecord>();
            batch.onPrepareCommit(_ -> publish(records));
            return records;
        });
    }

    private void publish(List<EventRecord> records) {
        try {
            publisher
                    .publish(Topic.PROCEDURE.topicName(), records)
                    .get(config.acknowledgeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping; the facts will be told again", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("not all facts were taken; they will be told again", failure);
        }
    }

    private EventRecord recordOf(ProcedureEvent event, String id, DomainEventMessage<?> stored) {
        var metadata = stored.getMetaData();
        return new EventRecord(
                id,
                IntegrationEvent.typeOf(event.getClass()),
                Topic.PROCEDURE.source(),
                event.complaintId(),
                stored.getTimestamp(),
                new CouncilId((String) metadata.get(Metadata.COUNCIL)),
                (String) metadata.getOrDefault(Metadata.CORRELATION_ID, stored.getIdentifier()),
                (String) metadata.get(Metadata.CAUSATION_ID),
                stored.getSequenceNumber(),
                (String) metadata.get(Metadata.TRACEPARENT),
                payload(event));
    }

    private String manifestDigest(DomainEventMessage<?> stored) {
        var upToReferral = events.of(stored.getAggregateIdentifier(), stored.getSequenceNumber());
        return CaseFile.of(upToReferral).manifest().digest();
    }

    private byte[] payload(ProcedureEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event must be writable as JSON", unwritable);
        }
    }
}
