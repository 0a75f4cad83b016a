package org.heard.intake.need;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Whether a need was followed at one stage, or what it was before it was reviewed. */
@Entity
public class NeedCheck extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID needId;
    public UUID complaintId;
    public String councilId;

    /** stage-1, stage-2, stage-3, or the procedure where it has none; "review" of a review. */
    public String stage;

    /** yes, partly or no; stays, changed or ended of a review; null while nobody said. */
    public String outcome;

    public LocalDate saidOn;
    public String words;
    public String saidBy;
}
