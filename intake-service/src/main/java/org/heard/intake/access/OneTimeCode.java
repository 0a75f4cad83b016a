package org.heard.intake.access;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is kept of the last one-time code of a complaint. */
@Entity
public class OneTimeCode extends PanacheEntityBase {

    @Id
    public UUID complaintId;

    public String councilId;
    public byte[] salt;
    public byte[] hash;

    /** How often it was tried. */
    public int tries;

    public Instant sentAt;

    /** How many were sent on that day. */
    public int sentOnDay;
}
