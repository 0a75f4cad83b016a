package org.heard.notification.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.NotificationEvent;
import org.heard.contracts.NotificationEvent.HumanContactNeeded;
import org.heard.contracts.NotificationEvent.HumanContactOverdue;
import org.heard.contracts.NotificationEvent.NoticeDelivered;
import org.heard.contracts.NotificationEvent.NoticeFailed;
import org.heard.contracts.NotificationEvent.NoticeOpened;
import org.heard.contracts.NotificationEvent.NoticeSent;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.contracts.NotificationEvent.SafeguardingAlertTaken;
import org.heard.contracts.NotificationEvent.TextConversationCompleted;
import org.heard.contracts.Topic;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.Outbox;
import org.heard.kit.kafka.Outbox.Fact;

/**
 * Publishes what happened to notices, and what people answered, on {@code heard.notification.v1}, through the outbox. The
 * caller holds the complaint's lock.
 */
@ApplicationScoped
public class ToNotificationTopic {

    private final Outbox outbox;

    ToNotificationTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A duty on a channel.
     *
     * @param duty code, such as TELL-8
     * @param causeId id of the event that made us owe it
     */
    public record Told(CouncilId council, UUID complaint, UUID dutyId, String duty, String channel, String causeId) {}

    public Uni<Void> noticeSent(Told told) {
        return publish(told, new NoticeSent(told.complaint(), told.dutyId(), told.duty(), told.channel()));
    }

    public Uni<Void> noticeDelivered(Told told) {
        return publish(told, new NoticeDelivered(told.complaint(), told.dutyId(), told.duty(), told.channel()));
    }

    /** @param because code */
    public Uni<Void> noticeFailed(Told told, String because) {
        return publish(told, new NoticeFailed(told.complaint(), told.dutyId(), told.duty(), told.channel(), because));
    }

    public Uni<Void> humanContactNeeded(
            CouncilId council, UUID complaint, UUID task, String because, LocalDate dueOn, String causeId) {
        return publish(UUID.randomUUID(), council, new HumanContactNeeded(complaint, task, because, dueOn), causeId);
    }

    public Uni<Void> humanContactOverdue(
            CouncilId council, UUID complaint, UUID task, String because, LocalDate dueOn) {
        return publish(UUID.randomUUID(), council, new HumanContactOverdue(complaint, task, because, dueOn), null);
    }

    /**
     * The letter itself reached the person.
     *
     * @param how opened, handed-over or read-out
     * @param causeId id of the event that told us so, or null
     */
    public Uni<Void> noticeOpened(
            CouncilId council, UUID complaint, UUID duty, String what, String how, LocalDate on, String causeId) {
        return publish(UUID.randomUUID(), council, new NoticeOpened(complaint, duty, what, how, on), causeId);
    }

    public Uni<Void> alertTaken(CouncilId council, UUID complaint, UUID alert, Instant takenAt) {
        return publish(UUID.randomUUID(), council, new SafeguardingAlertTaken(complaint, alert, takenAt), null);
    }

    /**
     * A reply; the event has the reply's id.
     *
     * @param asks what a yes confirms, or null
     */
    public Uni<Void> replyReceived(
            CouncilId council, UUID complaint, UUID reply, String intent, String asks, LocalDate repliedOn) {
        return publish(reply, council, new ReplyReceived(complaint, reply, intent, asks, repliedOn), null);
    }

    /**
     * Somebody said by text what becomes a complaint; the event has its id, so that it is told once.
     *
     * @param receivedOn the day on which the first words came
     */
    public Uni<Void> textConversationCompleted(CouncilId council, UUID conversation, LocalDate receivedOn) {
        return publish(conversation, council, new TextConversationCompleted(conversation, receivedOn), null);
    }

    private Uni<Void> publish(Told told, NotificationEvent event) {
        return publish(UUID.randomUUID(), told.council(), event, told.causeId());
    }

    private Uni<Void> publish(UUID id, CouncilId council, NotificationEvent event, String causeId) {
        return outbox.add(new Fact(
                id,
                event.complaintId(),
                council,
                Topic.NOTIFICATION.topicName(),
                IntegrationEvent.typeOf(event.getClass()),
                Topic.NOTIFICATION.source(),
                event,
                causeId));
    }
}
