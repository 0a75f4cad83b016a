package org.heard.procedure.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.eventstore.Commands;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;

/** A YES by text that confirms going on asks for the next stage; what else people reply is not this service's affair. */
@ApplicationScoped
class FromNotification {

    private static final String CONSUMER = "procedure/from-notification";

    private final Inbox inbox;
    private final ScopeTable scopes;
    private final Commands commands;
    private final BusinessClock clock;

    FromNotification(Inbox inbox, ScopeTable scopes, Commands commands, BusinessClock clock) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.commands = commands;
        this.clock = clock;
    }

    @Incoming("from-notification")
    @Blocking
    void take(ConsumerRecord<String, byte[]> message) {
        inbox.take(CONSUMER, message, ReplyReceived.class, this::ask);
    }

    private void ask(ReplyReceived reply, EventRecord event) throws Unreadable {
        if (!"yes".equals(reply.intent()) || !"next-stage".equals(reply.asks())) {
            return;
        }
        scopes.mustBeOf(reply.complaintId(), event.council());
        if (reply.repliedOn() == null) {
            throw new Unreadable("missing-field");
        }
        var today = clock.today();
        var recordedOn = reply.repliedOn().isAfter(today) ? reply.repliedOn() : today;
        var command =
                new AskForNextStage(ComplaintId.of(reply.complaintId()), event.id(), reply.repliedOn(), recordedOn);
        commands.send(command, Cause.of(event, CONSUMER));
    }
}
