package org.heard.intake.access;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody opened a share with its code. */
@Entity
public class ShareOpening extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID shareId;
    public UUID complaintId;
    public String councilId;

    /** By the business clock. */
    public Instant openedAt;
}
