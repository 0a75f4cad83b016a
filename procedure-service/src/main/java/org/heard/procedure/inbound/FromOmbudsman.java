package org.heard.procedure.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.eventstore.Commands;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.ChangeStep.TakeOmbudsmanOrder;
import org.heard.procedure.complaint.term.OmbudsmanOrder;

/** A stage that the Ombudsman ordered begins, with the Ombudsman's own day (R-TRI-8); other remedies are not this service's affair. */
@ApplicationScoped
class FromOmbudsman {

    private static final String CONSUMER = "procedure/from-ombudsman";

    private final Inbox inbox;
    private final ScopeTable scopes;
    private final Commands commands;
    private final BusinessClock clock;

    FromOmbudsman(Inbox inbox, ScopeTable scopes, Commands commands, BusinessClock clock) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.commands = commands;
        this.clock = clock;
    }

    @Incoming("from-ombudsman")
    @Blocking
    void take(ConsumerRecord<String, byte[]> message) {
        inbox.take(CONSUMER, message, RecommendationAgreed.class, this::begin);
    }

    private void begin(RecommendationAgreed agreed, EventRecord event) throws Unreadable {
        var order = order(agreed);
        if (order.isEmpty()) {
            return;
        }
        scopes.mustBeOf(agreed.complaintId(), event.council());
        if (agreed.recommendationId() == null || agreed.agreedOn() == null || agreed.completeBy() == null) {
            throw new Unreadable("missing-field");
        }
        var today = clock.today();
        var command = new TakeOmbudsmanOrder(
                ComplaintId.of(agreed.complaintId()),
                agreed.recommendationId(),
                order.get(),
                agreed.completeBy(),
                agreed.agreedOn(),
                agreed.agreedOn().isAfter(today) ? agreed.agreedOn() : today);
        commands.send(command, Cause.of(event, CONSUMER));
    }

    private static Optional<OmbudsmanOrder> order(RecommendationAgreed agreed) {
        return Arrays.stream(OmbudsmanOrder.values())
                .filter(order -> order.code().equals(agreed.order()))
                .findFirst();
    }
}
