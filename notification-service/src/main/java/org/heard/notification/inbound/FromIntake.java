package org.heard.notification.inbound;

import static org.heard.notification.inbound.Payload.needed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntakeEvent;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.Topic;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.duty.Duties;
import org.heard.notification.duty.Duties.Source;
import org.heard.notification.duty.Tellings;

/** What we learn from intake-service: that a complaint was lodged. */
@ApplicationScoped
class FromIntake {

    private final Inbox inbox;
    private final Payload payload;
    private final Complaints complaints;
    private final Tellings tellings;
    private final Duties duties;

    FromIntake(Inbox inbox, Payload payload, Complaints complaints, Tellings tellings, Duties duties) {
        this.inbox = inbox;
        this.payload = payload;
        this.complaints = complaints;
        this.tellings = tellings;
        this.duties = duties;
    }

    @Incoming("from-intake")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("notification/from-intake", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        var read = payload.read(Topic.INTAKE, event);
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return switch ((IntakeEvent) read.get()) {
            case ComplaintLodged lodged -> lodged(event, lodged);
        };
    }

    private Uni<Void> lodged(EventRecord event, ComplaintLodged lodged) throws Unreadable {
        var owed = tellings.lodged(needed(lodged.receivedOn()), needed(lodged.procedure()), lodged.youngPerson());
        return complaints
                .meet(event.subject(), event.council())
                .invoke(complaint -> complaint.youngPerson = lodged.youngPerson())
                .chain(complaint -> duties.owe(complaint, new Source(event.id(), "ComplaintLodged"), owed));
    }
}
