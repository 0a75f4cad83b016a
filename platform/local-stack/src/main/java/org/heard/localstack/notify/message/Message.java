package org.heard.localstack.notify.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * One text, e-mail or letter that went through the stand-in.
 *
 * @param id Notify's id of it
 * @param sequence counts up by one per message; a cursor for {@code after}
 * @param to as the sender wrote it; of a letter the lines in its window, or nothing when they are no address
 * @param from a number, or a name and e-mail address; of a letter its postage
 * @param subject null for a text and a letter
 * @param body what a reader sees, the service's prefix included
 * @param reference the sender's own; null when there is none
 * @param templateId null for what did not come through Notify's API
 * @param sentAt null before it was sent
 * @param completedAt null before its status was final
 */
public record Message(
        UUID id,
        long sequence,
        Kind kind,
        Via via,
        String to,
        String from,
        String subject,
        String body,
        String reference,
        UUID templateId,
        Status status,
        Instant createdAt,
        Instant sentAt,
        Instant completedAt) {

    public enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("email")
        EMAIL,
        @JsonProperty("letter")
        LETTER
    }

    /** Which way it came in: Notify's API, the SMTP sink, or a person's own phone. */
    public enum Via {
        @JsonProperty("notify")
        NOTIFY,
        @JsonProperty("smtp")
        SMTP,
        @JsonProperty("phone")
        PHONE
    }

    /** A message that nothing has happened to yet. Its place in the order comes with {@link MessageBook#add}. */
    public static Message created(
            Kind kind,
            Via via,
            String to,
            String from,
            String subject,
            String body,
            String reference,
            UUID templateId,
            Instant at) {
        return new Message(
                UUID.randomUUID(),
                0,
                kind,
                via,
                to,
                from,
                subject,
                body,
                reference,
                templateId,
                kind == Kind.LETTER ? Status.PENDING_VIRUS_CHECK : Status.CREATED,
                at,
                null,
                null);
    }

    /** The phone or inbox on the person's side. */
    public Address person() {
        return Address.of(via == Via.PHONE ? from : to);
    }

    /** The same message one step on; the first step out of {@code created} is its sending. */
    public Message in(Status next, Instant at) {
        return new Message(
                id,
                sequence,
                kind,
                via,
                to,
                from,
                subject,
                body,
                reference,
                templateId,
                next,
                createdAt,
                sentAt == null ? at : sentAt,
                next.isFinal() ? at : null);
    }

    Message numbered(long number) {
        return new Message(
                id,
                number,
                kind,
                via,
                to,
                from,
                subject,
                body,
                reference,
                templateId,
                status,
                createdAt,
                sentAt,
                completedAt);
    }
}
