package org.heard.intake.complaint;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** One point of a complaint in the person's own words. */
@Entity
public class Point extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;
    public int number;
    public String about;
    /** Absent where it was added later: then they are procedure-service's. */
    public String words;

    public String desiredOutcome;

    /** The day on which the person said it, where that was later than the complaint (R-WD-3); else null. */
    public LocalDate addedOn;
}
