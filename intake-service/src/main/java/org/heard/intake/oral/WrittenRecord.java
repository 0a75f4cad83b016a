package org.heard.intake.oral;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A step of what was said and written down: it was sent back to the person, or the person confirmed it. */
@Entity
public class WrittenRecord extends PanacheEntityBase {

    static final String SENT = "sent";
    static final String CONFIRMED = "confirmed";

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;

    /** sent or confirmed. */
    public String step;

    public LocalDate happenedOn;

    /** How it was sent; null of a confirmation. */
    public String means;

    /** Who confirmed it; null of a sending. */
    public String byWhom;

    public String comments;
    public Instant recordedAt;
    public String recordedBy;
}
