package org.heard.intake.challenge;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The complainant says that another procedure is the right one. */
@Entity
public class RouteChallenge extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;
    public LocalDate challengedOn;
    public String challengedBy;

    /** The procedure they want; null where they name none. */
    public String wants;

    /** What was the procedure then. */
    public String against;

    public String words;
    public Instant recordedAt;
    public String recordedBy;

    /** kept or corrected; null while nobody answered. */
    public String decision;

    public LocalDate answeredOn;
    public String reasons;
    public String answeredBy;
}
