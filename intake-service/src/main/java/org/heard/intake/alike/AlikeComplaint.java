package org.heard.intake.alike;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Two complaints that may belong together. Neither is ever merged into the other. */
@Entity
public class AlikeComplaint extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;

    /** The later one. */
    public UUID complaintId;

    public UUID otherId;

    /** duplicate, joint or same-child. */
    public String kind;

    /** linked or different; null while nobody decided. */
    public String decision;

    public LocalDate decidedOn;
    public String decidedBy;
}
