package org.heard.procedure.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.NotificationEvent.NoticeOpened;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.eventstore.Commands;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.StageTwoStep.RecordAdjudicationReceipt;
import org.heard.procedure.complaint.term.ReceiptHow;

/**
 * What people did with what they were told: a YES by text that confirms going on asks for the next stage, and the day on which the
 * adjudication was opened or brought to them is its receipt (R-CLK-3). The rest is not this service's affair.
 */
@ApplicationScoped
class FromNotification {

    private static final String CONSUMER = "procedure/from-notification";
    private static final String ADJUDICATION = "TELL-12";
    private static final String RECORDED_BY = "notification-service";

    private final Inbox inbox;
    private final ScopeTable scopes;
    private final Commands commands;
    private final InboundSteps steps;

    FromNotification(Inbox inbox, ScopeTable scopes, Commands commands, InboundSteps steps) {
        this.inbox = inbox;
        this.scopes = scopes;
        this.commands = commands;
        this.steps = steps;
    }

    @Incoming("from-notification")
    @Blocking
    void take(ConsumerRecord<String, byte[]> message) {
        inbox.take(CONSUMER, message, ReplyReceived.class, this::ask);
        inbox.take(CONSUMER, message, NoticeOpened.class, this::receive);
    }

    /** Somebody may have recorded the receipt already, or the procedure is another by now: then nothing changes. */
    private void receive(NoticeOpened opened, EventRecord event) throws Unreadable {
        if (!ADJUDICATION.equals(opened.duty())) {
            return;
        }
        scopes.mustBeOf(opened.complaintId(), event.council());
        if (opened.openedOn() == null) {
            throw new Unreadable("missing-field");
        }
        var id = ComplaintId.of(opened.complaintId());
        var receipt = new RecordAdjudicationReceipt(
                id,
                "opened".equals(opened.how()) ? ReceiptHow.OPENED : ReceiptHow.HANDED_OVER,
                RECORDED_BY,
                null,
                opened.openedOn(),
                steps.recordedOn(opened.openedOn()));
        steps.takeOrLeave(id, receipt, Cause.of(event, CONSUMER));
    }

    private void ask(ReplyReceived reply, EventRecord event) throws Unreadable {
        if (!"yes".equals(reply.intent()) || !"next-stage".equals(reply.asks())) {
            return;
        }
        scopes.mustBeOf(reply.complaintId(), event.council());
        if (reply.repliedOn() == null) {
            throw new Unreadable("missing-field");
        }
        var command = new AskForNextStage(
                ComplaintId.of(reply.complaintId()),
                event.id(),
                reply.repliedOn(),
                steps.recordedOn(reply.repliedOn()));
        commands.send(command, Cause.of(event, CONSUMER));
    }
}
