package org.heard.procedure.worklist;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One complaint in the list, as read: a row of the live build, since row-level security shows no other. */
@Entity
@Immutable
class WorklistRow extends PanacheEntityBase {

    @Id
    UUID id;

    String reference;
    String procedure;
    String stage;
    String status;
    LocalDate receivedOn;
    boolean youngPerson;
    String kind;
    String team;
    LocalDate nextDueOn;
    LocalDate dueOn;
    LocalDate overdueSince;
    boolean held;
    LocalDate sortOn;
    long version;

    long position;
}
