package org.heard.intake.alert;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** It was told to us that a child may be in danger, or that somebody who works with children may have done harm. */
@Entity
public class SafeguardingAlert extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;
    public UUID complaintId;

    /** Codes of what was told, by commas. */
    public String because;

    public Instant raisedAt;
    public String raisedBy;
}
