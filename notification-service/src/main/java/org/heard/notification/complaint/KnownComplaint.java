package org.heard.notification.complaint;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What we know of a complaint: whose it is, and whether its complainant is owed an advocate. */
@Entity
@Table(name = "complaint")
public class KnownComplaint extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;

    /** Null until an event said so. */
    public Boolean youngPerson;

    public LocalDate closedOn;
}
