package org.heard.intake.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.heard.contracts.IntakeEvent;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.Topic;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.Outbox;
import org.heard.kit.kafka.Outbox.Fact;

/** Publishes intake's facts on {@code heard.intake.v1}, through the outbox. */
@ApplicationScoped
public class ToIntakeTopic {

    private final Outbox outbox;

    ToIntakeTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Adds the fact within the running transaction. */
    public Uni<Void> publish(CouncilId council, IntakeEvent event) {
        return outbox.add(new Fact(
                UUID.randomUUID(),
                event.complaintId(),
                council,
                Topic.INTAKE.topicName(),
                IntegrationEvent.typeOf(event.getClass()),
                Topic.INTAKE.source(),
                event,
                null));
    }
}
