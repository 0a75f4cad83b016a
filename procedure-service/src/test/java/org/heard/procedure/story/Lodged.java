package org.heard.procedure.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.contracts.Topic;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.EventPublisher;
import org.heard.kit.kafka.EventRecord;

/** Publishes what other services would, for tests. */
@ApplicationScoped
public class Lodged {

    public static final CouncilId COUNCIL = new CouncilId("E09000099");
    public static final CouncilId OTHER_COUNCIL = new CouncilId("E10000099");

    @Inject
    EventPublisher publisher;

    @Inject
    ObjectMapper json;

    /** A child's complaint in the statutory procedure, on Kafka. */
    public UUID complaint(LocalDate receivedOn) {
        return complaint(receivedOn, "statutory");
    }

    public UUID complaint(LocalDate receivedOn, String procedure) {
        var id = UUID.randomUUID();
        publish(COUNCIL, UUID.randomUUID().toString(), lodged(id, receivedOn, procedure));
        return id;
    }

    public static ComplaintLodged lodged(UUID id, LocalDate receivedOn, String procedure) {
        return new ComplaintLodged(
                id,
                "HRD-0001",
                receivedOn,
                "phone",
                "child",
                true,
                procedure,
                List.of("ROUTE-6"),
                List.of(new ComplaintLodged.Point(UUID.randomUUID(), "looked-after-care")),
                true,
                null,
                List.of());
    }

    /** A complaint of somebody who gave no name, in the corporate procedure. */
    public static ComplaintLodged nameless(UUID id, LocalDate receivedOn) {
        return new ComplaintLodged(
                id,
                "HRD-0002",
                receivedOn,
                "letter",
                "anonymous",
                false,
                "corporate",
                List.of("ROUTE-8"),
                List.of(new ComplaintLodged.Point(UUID.randomUUID(), "looked-after-care")),
                false,
                null,
                List.of("anonymous-to-decide"));
    }

    /** A YES to going on, by text. */
    public static ReplyReceived yes(UUID complaint, LocalDate repliedOn) {
        return new ReplyReceived(complaint, UUID.randomUUID(), "yes", "next-stage", repliedOn);
    }

    /** Publishes and waits until the broker has it. */
    public void publish(CouncilId council, String eventId, IntegrationEvent event) {
        try {
            publish(council, eventId, event, json.writeValueAsBytes(event));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public void publish(CouncilId council, String eventId, IntegrationEvent event, byte[] payload) {
        var topic = Topic.of(event);
        var record = new EventRecord(
                eventId,
                IntegrationEvent.typeOf(event.getClass()),
                topic.source(),
                event.subject(),
                InstantSource.system().instant(),
                council,
                UUID.randomUUID().toString(),
                null,
                0,
                null,
                payload);
        publisher.publish(topic.topicName(), List.of(record)).join();
    }
}
