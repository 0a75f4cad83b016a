package org.heard.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What notification-service publishes on {@code heard.notification.v1}. Channels are text and email. */
public sealed interface NotificationEvent extends IntegrationEvent {

    /** The nudge of a duty to tell was taken by the provider. */
    record NoticeSent(UUID complaintId, UUID dutyId, String duty, String channel) implements NotificationEvent {}

    /** The provider delivered the nudge. */
    record NoticeDelivered(UUID complaintId, UUID dutyId, String duty, String channel) implements NotificationEvent {}

    /** The nudge failed for good on this channel. */
    record NoticeFailed(UUID complaintId, UUID dutyId, String duty, String channel, String because)
            implements NotificationEvent {}

    /**
     * The letter itself reached the person: the day from which a duty to tell is done.
     *
     * @param how opened, on their own page; handed-over or read-out, by a person
     */
    record NoticeOpened(UUID complaintId, UUID dutyId, String duty, String how, LocalDate openedOn)
            implements NotificationEvent {}

    /** A person must make contact, by dueOn, because no safe channel is left or somebody asked for it. */
    record HumanContactNeeded(UUID complaintId, UUID taskId, String because, LocalDate dueOn)
            implements NotificationEvent {}

    /** Nobody made contact in time: the task waits longer than it may. It stays open. */
    record HumanContactOverdue(UUID complaintId, UUID taskId, String because, LocalDate dueOn)
            implements NotificationEvent {}

    /**
     * A person answered by text. The words stay behind.
     *
     * @param intent next, yes, stop, call, help, wrong-person or other
     * @param asks what a yes confirms: next-stage, or null when it confirms nothing but the number
     */
    record ReplyReceived(
            UUID complaintId,
            UUID replyId,
            String intent,
            @MayBeAbsent String asks,
            LocalDate repliedOn) implements NotificationEvent {}

    /**
     * Somebody who texted the council first has said what there is to say, or was waited for long enough: the conversation
     * becomes a complaint, and its id the complaint's. The words and the number stay behind.
     *
     * @param receivedOn the day on which the first words came
     */
    record TextConversationCompleted(UUID complaintId, LocalDate receivedOn) implements NotificationEvent {}

    /** Somebody of the council took a safeguarding alert; nobody else is asked any more. */
    record SafeguardingAlertTaken(UUID complaintId, UUID alertId, Instant takenAt) implements NotificationEvent {}
}
