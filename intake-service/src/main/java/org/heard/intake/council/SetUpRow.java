package org.heard.intake.council;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of how a council is set up. */
@Entity
@Table(name = "council_set_up")
public class SetUpRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;
    public int version;

    /** As JSON. */
    public String setUp;

    public Instant changedAt;
    public String changedBy;
}
