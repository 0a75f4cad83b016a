package org.heard.intake.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintErased;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.contracts.ProcedureEvent.StaffReleased;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.referral.Referral;
import org.heard.kit.council.BarredStaff;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.kit.problem.Refused;

/** What intake learns from procedure-service: that a complaint has been taken on, that it is erased, and whom it is kept from. */
@ApplicationScoped
class FromProcedure {

    private static final String ACCEPTED = IntegrationEvent.typeOf(ComplaintAccepted.class);

    private static final String ERASED = IntegrationEvent.typeOf(ComplaintErased.class);

    private static final String BARRED = IntegrationEvent.typeOf(StaffBarred.class);

    private static final String RELEASED = IntegrationEvent.typeOf(StaffReleased.class);

    private static final String REFERRED = IntegrationEvent.typeOf(ReferredToOmbudsman.class);

    private final Inbox inbox;
    private final ObjectReader json;
    private final BarredStaff barred;

    FromProcedure(Inbox inbox, ObjectMapper json, BarredStaff barred) {
        this.inbox = inbox;
        this.barred = barred;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("from-procedure")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("intake/from-procedure", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        if (ERASED.equals(event.type())) {
            return erased(event);
        }
        if (BARRED.equals(event.type())) {
            var it = read(event, StaffBarred.class);
            return barred.bar(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
        }
        if (RELEASED.equals(event.type())) {
            var it = read(event, StaffReleased.class);
            return barred.release(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
        }
        if (REFERRED.equals(event.type())) {
            var it = read(event, ReferredToOmbudsman.class);
            return Referral.remember(
                    needed(it.referralId()), event.subject(), event.council(), needed(it.referredOn()));
        }
        return ACCEPTED.equals(event.type())
                ? accepted(event)
                : Uni.createFrom().voidItem();
    }

    /** Who they are, how to reach them, what they said, and answers kept for repeats are erased; reference, days and codes stay. */
    private Uni<Void> erased(EventRecord event) throws Unreadable {
        var erasedOn = needed(read(event, ComplaintErased.class).erasedOn());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select erase_complaint(:complaint, :erasedOn)", Boolean.class)
                        .setParameter("complaint", event.subject())
                        .setParameter("erasedOn", erasedOn)
                        .getSingleResult())
                .invoke(known -> {
                    if (!known) {
                        throw unknown();
                    }
                })
                .replaceWithVoid();
    }

    private <T extends ProcedureEvent> T read(EventRecord event, Class<T> type) throws Unreadable {
        try {
            T fact = json.forType(type).readValue(event.payload());
            if (fact == null || !event.subject().equals(fact.complaintId())) {
                throw new Unreadable("malformed-payload");
            }
            return fact;
        } catch (IOException malformed) {
            throw new Unreadable("malformed-payload");
        }
    }

    private static <T> T needed(T value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("malformed-payload");
        }
        return value;
    }

    private static Refused unknown() {
        return new Refused("unknown-complaint", "No complaint of this council has this id.");
    }

    private static Uni<Void> accepted(EventRecord event) {
        return LodgedComplaint.<LodgedComplaint>findById(event.subject())
                .onItem()
                .ifNull()
                .failWith(FromProcedure::unknown)
                .invoke(complaint -> complaint.accepted = true)
                .replaceWithVoid();
    }
}
