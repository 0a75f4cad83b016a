package org.heard.procedure.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.OmbudsmanEvent;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.eventstore.Commands;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.jboss.logging.Logger;

/**
 * What the Ombudsman does stands in the council's case, too. A stage that it ordered begins, with the Ombudsman's own day
 * (R-TRI-8); one that the law does not let begin is on record as refused.
 */
@ApplicationScoped
class FromOmbudsman {

    private static final Logger LOG = Logger.getLogger(FromOmbudsman.class);
    private static final String CONSUMER = "procedure/from-ombudsman";
    private static final String MISTAKEN = "entered-by-mistake";
    private static final String RECEIVED = IntegrationEvent.typeOf(ReferralReceived.class);

    private final Inbox inbox;
    private final InboxTable parked;
    private final ScopeTable scopes;
    private final Commands commands;
    private final InboundSteps steps;
    private final BusinessClock clock;

    FromOmbudsman(
            Inbox inbox,
            InboxTable parked,
            ScopeTable scopes,
            Commands commands,
            InboundSteps steps,
            BusinessClock clock) {
        this.inbox = inbox;
        this.parked = parked;
        this.scopes = scopes;
        this.commands = commands;
        this.steps = steps;
        this.clock = clock;
    }

    @Incoming("from-ombudsman")
    @Blocking
    void take(ConsumerRecord<String, byte[]> message) {
        var kind = kindOf(message);
        if (kind == ReferralReturned.class) {
            inbox.take(CONSUMER, message, ReferralReturned.class, this::takesBackAll, this::apply);
        } else {
            inbox.take(CONSUMER, message, kind, this::apply);
        }
    }

    /** A record without a type is read as any, so that it is parked. */
    private static Class<? extends OmbudsmanEvent> kindOf(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_type");
        var type = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        return Arrays.stream(OmbudsmanEvent.class.getPermittedSubclasses())
                .<Class<? extends OmbudsmanEvent>>map(kind -> kind.asSubclass(OmbudsmanEvent.class))
                .filter(kind -> IntegrationEvent.typeOf(kind).equals(type))
                .findFirst()
                .orElse(RecommendationAgreed.class);
    }

    /**
     * What somebody said at the Ombudsman's of where their complaint is may be a mistake, and is put right there. Nothing that
     * follows from it is a fact of the complaint, or keeps waiting one that is.
     */
    private void apply(OmbudsmanEvent told, EventRecord event) throws Unreadable {
        if (scopes.isAnothers(told.complaintId(), event.council())) {
            LOG.warnf(
                    "%s: %s is of an approach that was entered under a council that has no such complaint",
                    CONSUMER, told.getClass().getSimpleName());
            return;
        }
        if (told instanceof ReferralReturned returned && isOfNoComplaint(returned)) {
            LOG.warnf("%s: an approach was entered under the number of no complaint, and is taken back", CONSUMER);
            return;
        }
        scopes.mustBeOf(told.complaintId(), event.council());
        var order = told instanceof RecommendationAgreed agreed ? order(agreed) : Optional.<OmbudsmanOrder>empty();
        if (order.isPresent()) {
            begin((RecommendationAgreed) told, order.get(), event);
        } else {
            commands.send(OmbudsmanSteps.of(told, clock.today()), Cause.of(event, CONSUMER));
        }
    }

    /**
     * Whether the Ombudsman's staff had mistyped the number of a complaint, and put it right: what was told of it waits for a
     * complaint that never comes.
     */
    private boolean isOfNoComplaint(ReferralReturned returned) {
        return MISTAKEN.equals(returned.because()) && scopes.isNobodys(returned.complaintId());
    }

    /**
     * Whether all that waits of the complaint is of the approach that is taken back. Where another one of it waits, too, its
     * complaint may be on its way, and a person looks.
     */
    private boolean takesBackAll(ReferralReturned returned) {
        return isOfNoComplaint(returned) && parked.waiting(CONSUMER, returned.complaintId(), RECEIVED) <= 1;
    }

    private void begin(RecommendationAgreed agreed, OmbudsmanOrder order, EventRecord event) throws Unreadable {
        if (agreed.recommendationId() == null || agreed.agreedOn() == null || agreed.completeBy() == null) {
            throw new Unreadable("missing-field");
        }
        var command = new TakeOmbudsmanOrder(
                ComplaintId.of(agreed.complaintId()),
                agreed.recommendationId(),
                order,
                agreed.completeBy(),
                agreed.agreedOn(),
                later(agreed.agreedOn(), clock.today()));
        var refused = steps.take(command.id(), command, Cause.of(event, CONSUMER));
        if (refused.isPresent() && !refused.get().code().equals(Refusal.ORDER_ALREADY_TAKEN.code())) {
            note(agreed, refused.get(), event);
        }
    }

    /**
     * The Ombudsman's fact stands, whether or not it can be carried out here, and trying again would not change that. It is on
     * record with the refusal, for a person to see to, and keeps nothing waiting that comes after it.
     */
    private void note(RecommendationAgreed agreed, Refused refused, EventRecord event) throws Unreadable {
        commands.send(OmbudsmanSteps.of(agreed, clock.today()), Cause.of(event, CONSUMER));
        commands.send(OmbudsmanSteps.refused(agreed, refused.code(), clock.today()), Cause.of(event, CONSUMER));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<OmbudsmanOrder> order(RecommendationAgreed agreed) {
        return Arrays.stream(OmbudsmanOrder.values())
                .filter(order -> order.code().equals(agreed.order()))
                .findFirst();
    }
}
