package org.heard.intake.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.AppointmentMade;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintErased;
import org.heard.contracts.ProcedureEvent.ComplaintLinked;
import org.heard.contracts.ProcedureEvent.PointAdded;
import org.heard.contracts.ProcedureEvent.ProcedureChanged;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.contracts.ProcedureEvent.StaffReleased;
import org.heard.contracts.ProcedureEvent.StageEscalated;
import org.heard.contracts.Topic;
import org.heard.intake.alike.Alike;
import org.heard.intake.challenge.Challenges;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.lodging.LaterPoints;
import org.heard.intake.need.Needs;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.referral.Referral;
import org.heard.kit.council.BarredStaff;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.kit.problem.Refused;

/**
 * What intake learns from procedure-service: that a complaint has been taken on, where it is, that its procedure was corrected, that
 * it has one point more, that an advocate was found, what it is linked to, that it is erased, and whom it is kept from.
 */
@ApplicationScoped
class FromProcedure {

    private final Inbox inbox;
    private final ObjectReader json;
    private final BarredStaff barred;
    private final Needs needs;
    private final Challenges challenges;
    private final Alike alike;
    private final LaterPoints later;
    private final ToIntakeTopic topic;

    FromProcedure(
            Inbox inbox,
            ObjectMapper json,
            BarredStaff barred,
            Needs needs,
            Challenges challenges,
            Alike alike,
            LaterPoints later,
            ToIntakeTopic topic) {
        this.inbox = inbox;
        this.needs = needs;
        this.challenges = challenges;
        this.alike = alike;
        this.later = later;
        this.topic = topic;
        this.barred = barred;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("from-procedure")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("intake/from-procedure", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        var type = Topic.PROCEDURE.eventOf(event.type());
        if (type.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return switch (read(event, type.get().asSubclass(ProcedureEvent.class))) {
            case ComplaintAccepted it -> changed(event, complaint -> accepted(event.council(), complaint, it));
            case StageEscalated it -> changed(event, complaint -> began(event.council(), complaint, it.to()));
            case ProcedureChanged it -> changed(event, complaint -> corrected(event.council(), complaint, it));
            case PointAdded it ->
                changed(
                        event,
                        complaint -> later.add(event.council(), complaint, it.pointId(), it.about(), it.addedOn()));
            case AppointmentMade it -> changed(event, complaint -> appointed(event.council(), complaint, it));
            case ComplaintLinked it ->
                changed(event, complaint -> alike.linked(event.council(), complaint, it.otherId(), it.linkedOn()));
            case ReferredToOmbudsman it ->
                Referral.remember(needed(it.referralId()), event.subject(), event.council(), needed(it.referredOn()));
            case ComplaintErased it -> erased(event, needed(it.erasedOn()));
            case StaffBarred it -> barred.bar(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
            case StaffReleased it ->
                barred.release(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> accepted(CouncilId council, LodgedComplaint complaint, ComplaintAccepted it) {
        complaint.accepted = true;
        return began(council, complaint, it.stage() == null ? it.procedure() : it.stage());
    }

    private Uni<Void> began(CouncilId council, LodgedComplaint complaint, String stage) {
        complaint.stage = stage;
        return needs.stageBegan(council, complaint);
    }

    private Uni<Void> corrected(CouncilId council, LodgedComplaint complaint, ProcedureChanged it) {
        complaint.procedure = it.to();
        return challenges
                .corrected(council, complaint, it.changedOn())
                .chain(() -> later.corrected(council, complaint.id))
                .chain(() -> began(council, complaint, it.stage() == null ? it.to() : it.stage()));
    }

    private Uni<Void> appointed(CouncilId council, LodgedComplaint complaint, AppointmentMade it) {
        if (!"advocate".equals(it.role())) {
            return Uni.createFrom().voidItem();
        }
        complaint.advocateFoundOn = it.appointedOn();
        return topic.promptSettled(council, complaint.id, "advocate-to-find");
    }

    /** One fact at a time of a complaint, and what it tells others in the same order; each makes a new version of it. */
    private static Uni<Void> changed(EventRecord event, Function<LodgedComplaint, Uni<Void>> change) {
        return LodgedComplaint.<LodgedComplaint>findById(event.subject(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(FromProcedure::unknown)
                .chain(complaint -> change.apply(complaint).invoke(() -> complaint.version++));
    }

    /** Who they are, how to reach them, what they said, and answers kept for repeats are erased; reference, days and codes stay. */
    private static Uni<Void> erased(EventRecord event, LocalDate erasedOn) {
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
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery("select erase_pages(:complaint)", Boolean.class)
                        .setParameter("complaint", event.subject())
                        .getSingleResult())
                .replaceWithVoid();
    }

    private <T extends ProcedureEvent> T read(EventRecord event, Class<T> type) throws Unreadable {
        try {
            T fact = json.forType(type).readValue(event.payload());
            if (fact == null || !event.subject().equals(fact.subject())) {
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
}
