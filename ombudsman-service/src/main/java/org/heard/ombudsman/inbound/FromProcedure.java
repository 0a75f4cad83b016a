package org.heard.ombudsman.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.DeadlineMissed;
import org.heard.contracts.ProcedureEvent.OmbudsmanOrderRefused;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.contracts.ProcedureEvent.StaffReleased;
import org.heard.kit.council.BarredStaff;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.ombudsman.ledger.RefusedOrders;
import org.heard.ombudsman.opening.CaseOpening;
import org.heard.ombudsman.opening.Referral;
import org.heard.ombudsman.preflight.Returned;

/** What the Ombudsman learns from procedure-service: that a complaint is referred, that a limit was missed, that an order cannot begin, whom it is kept from. */
@ApplicationScoped
class FromProcedure {

    private static final String REFERRED = IntegrationEvent.typeOf(ReferredToOmbudsman.class);

    private static final String MISSED = IntegrationEvent.typeOf(DeadlineMissed.class);

    private static final String REFUSED = IntegrationEvent.typeOf(OmbudsmanOrderRefused.class);

    private static final String BARRED = IntegrationEvent.typeOf(StaffBarred.class);

    private static final Set<String> BARS = Set.of(BARRED, IntegrationEvent.typeOf(StaffReleased.class));

    private final Inbox inbox;
    private final CaseOpening opening;
    private final Returned returned;
    private final RefusedOrders orders;
    private final BarredStaff barred;
    private final ObjectReader json;

    FromProcedure(
            Inbox inbox,
            CaseOpening opening,
            Returned returned,
            RefusedOrders orders,
            BarredStaff barred,
            ObjectMapper json) {
        this.orders = orders;
        this.barred = barred;
        this.inbox = inbox;
        this.opening = opening;
        this.returned = returned;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Who is barred is taken under a name of its own: what this service passed over before it knew of bars is still to be taken, and
     * is when it is told again (docs/operations.md).
     */
    @Incoming("from-procedure")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return isOfBars(message)
                ? inbox.take("ombudsman/bars-from-procedure", message, this::barOrRelease)
                : inbox.take("ombudsman/from-procedure", message, this::apply);
    }

    private static boolean isOfBars(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_type");
        return header != null
                && header.value() != null
                && BARS.contains(new String(header.value(), StandardCharsets.UTF_8));
    }

    private Uni<Void> barOrRelease(EventRecord event) throws Unreadable {
        if (BARRED.equals(event.type())) {
            var it = read(event, StaffBarred.class);
            return barred.bar(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
        }
        var it = read(event, StaffReleased.class);
        return barred.release(event.council(), event.subject(), needed(it.staff()), needed(it.part()));
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        if (MISSED.equals(event.type())) {
            var missed = read(event, DeadlineMissed.class);
            return returned.limitMissed(event.subject(), missed.stage(), missed.clock(), missed.dueOn());
        }
        if (REFUSED.equals(event.type())) {
            var it = read(event, OmbudsmanOrderRefused.class);
            return orders.refused(event.subject(), needed(it.recommendationId()), needed(it.code()));
        }
        return REFERRED.equals(event.type())
                ? opening.open(event.council(), referral(event), event.id())
                : Uni.createFrom().voidItem();
    }

    private <T extends ProcedureEvent> T read(EventRecord event, Class<T> type) throws Unreadable {
        T told;
        try {
            told = json.forType(type).readValue(event.payload());
        } catch (IOException malformed) {
            throw new Unreadable("malformed-payload");
        }
        if (told == null || !event.subject().equals(told.complaintId())) {
            throw new Unreadable("payload-is-not-about-subject");
        }
        return told;
    }

    private static <T> T needed(T value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("malformed-payload");
        }
        return value;
    }

    private Referral referral(EventRecord event) throws Unreadable {
        var told = read(event, ReferredToOmbudsman.class);
        return new Referral(
                told.complaintId(),
                told.referralId(),
                told.ground(),
                told.because(),
                told.referredOn(),
                told.stage(),
                told.youngPerson(),
                told.firstNoticeOn(),
                told.manifestDigest());
    }
}
