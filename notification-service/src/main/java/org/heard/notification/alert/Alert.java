package org.heard.notification.alert;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A child may be in danger, and somebody of the council must take it. It is red until somebody does. */
@Entity
@Table(name = "safeguarding_alert")
public class Alert extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;
    public UUID complaintId;

    /** Codes of what was told, by commas. */
    public String because;

    public Instant raisedAt;
    public UUID taskId;

    /** How many of the council's contacts were asked so far, in their order. */
    public int asked;

    /** When the next one is asked; null while nobody was, and when there is no further one. */
    public Instant nextAt;

    /** The same by the business clock, so that a sandbox can be moved there; whichever comes first counts. */
    public Instant nextBusinessAt;

    /** When there is something to do; null when there is not. */
    public Instant workAt;

    public Instant lentUntil;
    public Instant takenAt;
    public String takenBy;

    boolean isTaken() {
        return takenAt != null;
    }
}
