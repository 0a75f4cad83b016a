package org.heard.procedure.worklist;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One complaint in the list, as read. */
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
    LocalDate nextDueOn;
    LocalDate overdueSince;
    long version;

    long position;

    static Uni<List<WorklistRow>> after(long position, int atMost) {
        return WorklistRow.<WorklistRow>find("position > ?1 order by position", position)
                .page(0, atMost)
                .list();
    }
}
