package org.heard.notification.contact;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A number, e-mail or postal address as one complaint knows it, by its digest. */
@Entity
public class ContactPoint extends PanacheEntityBase {

    /** What the person told us of it. */
    public enum State {
        ACTIVE("active"),
        /** Not safe, as the pact says. */
        UNSAFE("unsafe"),
        /** They wrote STOP. */
        STOPPED("stopped"),
        /** Somebody wrote that it is not theirs, or a letter to it came back. */
        SUSPENDED("suspended");

        @EnumeratedValue
        private final String code;

        State(String code) {
            this.code = code;
        }
    }

    @Id
    public UUID id;

    public String councilId;
    public UUID complaintId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String addressDigest;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The later of the pact's day and the day of the last reply. */
    public LocalDate confirmedOn;

    /** What a YES would confirm, such as {@code next-stage}, or null. */
    public String question;

    /** Business time. */
    public Instant questionUntil;

    /** When the complaint, or its pact, gave the address up. */
    public Instant endedAt;

    /** Whether a YES would now confirm something. */
    public boolean asks(Instant now) {
        return question != null && now.isBefore(questionUntil);
    }

    /** Nobody is asked anything any more. */
    public void closeQuestion() {
        question = null;
        questionUntil = null;
    }

    /** A complaint's row for an address; null when the complaint does not know it. */
    public static Uni<ContactPoint> of(UUID complaint, Kind kind, String digest) {
        return find("complaintId = ?1 and kind = ?2 and addressDigest = ?3", complaint, kind, digest)
                .firstResult();
    }
}
