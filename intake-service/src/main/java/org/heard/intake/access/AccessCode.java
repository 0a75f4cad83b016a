package org.heard.intake.access;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is kept of the code of a complaint. */
@Entity
public class AccessCode extends PanacheEntityBase {

    @Id
    public UUID complaintId;

    public String councilId;
    public byte[] salt;
    public byte[] hash;
    public Instant madeAt;
}
