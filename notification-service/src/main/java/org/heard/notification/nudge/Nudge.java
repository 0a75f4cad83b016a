package org.heard.notification.nudge;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.heard.notification.NotificationConfig.EmailVia;
import org.heard.notification.contact.Kind;

/**
 * One message to one address: for a duty, or in answer to a text. The row is the intent, committed before anything is
 * sent, and its id is the provider's reference.
 */
@Entity
public class Nudge extends PanacheEntityBase {

    /** How far it has got. */
    public enum State {
        /** To be sent, perhaps later. */
        PLANNED("planned"),
        /** A call to the provider runs, or was cut off. */
        SENDING("sending"),
        /** Nobody knows whether the provider took it: it is to be looked up, never sent again on a guess. */
        DOUBTFUL("doubtful"),
        /** The provider has it. */
        ACCEPTED("accepted"),
        /** It reached the phone or inbox; a letter: it is in the post. */
        DELIVERED("delivered"),
        FAILED("failed"),
        /** Not sent, because the channel is no longer safe. */
        DROPPED("dropped");

        @EnumeratedValue
        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    private static final Set<Purpose> IN_DANGER = EnumSet.of(Purpose.HELP, Purpose.NOT_SAFE, Purpose.NOT_SAFE_MORE);

    @Id
    public UUID id;

    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;
    public UUID complaintId;
    public UUID dutyId;
    public UUID replyId;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String addressDigest;

    /** Of the complaint that it tells somebody of; null for all that say nothing of any. */
    public String reference;

    /** By when they get the first answer; null where it does not say. */
    public LocalDate answerBy;

    /** Which way it went, known from the first call on. */
    public String via;

    /** Which words it had, known from the first call on. */
    public String wording;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Code of why it failed or was dropped. */
    public String because;

    /** Calls to send it. */
    public int attempt;

    /** Questions to the provider since the last call. */
    public int looks;

    /** Business time until which quiet hours hold it. */
    public Instant holdUntil;

    /** Business date after which the address counts as unconfirmed. */
    public LocalDate usableUntil;

    /** Real time from which somebody should do something; null when there is nothing to do. */
    public Instant workAt;

    public Instant takenUntil;
    public Instant firstTriedAt;

    /** Real time at which the running call is surely over. */
    public Instant inFlightUntil;

    /** Real time from which not finding it at the provider proves that it was not taken. */
    public Instant settledAt;

    public UUID providerId;

    /** Of a letter: the day on which the printers handed it to the post. */
    public LocalDate postedOn;

    public Instant plannedAt;
    public Instant sentAt;
    public Instant deliveredAt;
    public Instant failedAt;

    boolean isNews() {
        return dutyId != null;
    }

    /** Whether it tells somebody that their complaint is lodged. */
    boolean isReceipt() {
        return reference != null;
    }

    boolean isForWhoeverMayBeInDanger() {
        return IN_DANGER.contains(purpose);
    }

    /** Whether nothing but a text makes us send it: neither news, nor a receipt. */
    boolean isOnlyAnAnswer() {
        return !isNews() && !isReceipt();
    }

    boolean goesBySmtp() {
        return EmailVia.SMTP.name().toLowerCase(java.util.Locale.ROOT).equals(via);
    }

    void move(State next, Instant nextWorkAt) {
        state = next;
        workAt = nextWorkAt;
        takenUntil = null;
    }
}
