package org.heard.intake.oral;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What stood in a point before the person said it more rightly. */
@Entity
public class EarlierWords extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;
    public int number;
    public String words;
    public String desiredOutcome;
    public Instant replacedAt;
}
