package org.heard.notification.duty;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A duty to tell a person something. */
@Entity
public class Duty extends PanacheEntityBase {

    /** How far it has got. */
    public enum State {
        PLANNED("planned"),
        /** The provider took a nudge. */
        NUDGED("nudged"),
        /** A nudge reached the phone or inbox. */
        DELIVERED("delivered"),
        /** No message may or can; a person makes contact. */
        FAILED("failed"),
        /** They opened the letter on their page. */
        OPENED("opened"),
        /** A person handed the letter over, or read it out. */
        HANDED_OVER("handed-over");

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

    @Id
    public UUID id;

    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;
    public UUID complaintId;
    public String sourceEventId;
    public String sourceType;
    public String what;
    public String law;

    /** To whom: complainant, independent-person, advocate, or staff/ with what stands for them. */
    public String person;

    public LocalDate dueBy;
    public LocalDate owedOn;

    /** The duty whose nudge announces this one too, or null. */
    public UUID companionOf;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The day on which the letter itself reached them; null while it has not. */
    public LocalDate receivedOn;

    /** When it was told that they were not told in time; null while it was not. */
    public LocalDate lateToldOn;

    public int tries;

    /** Real time from which somebody should look for a channel; null when there is nothing to do. */
    public Instant workAt;

    public Instant takenUntil;
    public String correlationId;
    public Instant owedAt;

    /** A duty and those that its nudge announces too, the duty first. */
    public static Uni<List<Duty>> toldWith(UUID duty) {
        return list("id = ?1 or companionOf = ?1 order by position", duty);
    }

    /** A nudge got so far; once the letter itself was received, nudges say nothing more of it. */
    public void nudgeReached(State reached) {
        if (!isReceived()) {
            state = reached;
        }
    }

    public boolean isReceived() {
        return receivedOn != null;
    }

    /** The letter itself reached them. */
    void received(State how, LocalDate on) {
        state = how;
        receivedOn = on;
    }

    /** Asks for a channel from that moment on. */
    public void planFrom(Instant when) {
        workAt = when;
        takenUntil = null;
    }

    /** Nobody needs to look for a channel. */
    public void leaveAlone() {
        workAt = null;
        takenUntil = null;
    }
}
