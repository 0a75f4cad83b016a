package org.heard.intake.complaint;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
    public String words;
    public String desiredOutcome;
}
