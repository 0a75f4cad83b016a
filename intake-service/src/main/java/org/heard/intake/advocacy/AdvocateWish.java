package org.heard.intake.advocacy;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the person said about an advocate (CA 1989 s26A); the latest holds. */
@Entity
public class AdvocateWish extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;

    /** wanted, not-now or not-wanted. */
    public String wish;

    public LocalDate saidOn;
    public String saidBy;
    public Instant recordedAt;
}
