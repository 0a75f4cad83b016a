package org.heard.intake.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.Inbox;
import org.heard.kit.problem.Refused;

/** What intake learns from procedure-service: that a complaint has been taken on. */
@ApplicationScoped
class FromProcedure {

    private static final String ACCEPTED = IntegrationEvent.typeOf(ComplaintAccepted.class);

    private final Inbox inbox;

    FromProcedure(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("from-procedure")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("intake/from-procedure", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) {
        return ACCEPTED.equals(event.type())
                ? accepted(event)
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> accepted(EventRecord event) {
        return LodgedComplaint.<LodgedComplaint>findById(event.subject())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("unknown-complaint", "No complaint of this council has this id."))
                .invoke(complaint -> complaint.accepted = true)
                .replaceWithVoid();
    }
}
