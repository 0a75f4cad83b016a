package org.heard.notification.task;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Something a person must do, because no message may or can. */
@Entity
public class Task extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;
    public UUID complaintId;

    /** The duty whose letter is to be told, or null. */
    public UUID dutyId;

    /** What it comes from; there is one task of each cause. */
    public String cause;

    public String because;
    public boolean urgent;
    public LocalDate dueOn;
    public LocalDate openedOn;

    /** When somebody said that they see to it, and the name they sign in with. */
    public LocalDate takenOn;

    public String takenBy;

    public LocalDate completedOn;
    public String completedBy;

    /** How it was done, a code; null where it was settled by something else. */
    public String outcome;

    /** When it was told that nobody did it in time; null while it was not. */
    public LocalDate overdueToldOn;

    public boolean isOpen() {
        return completedOn == null;
    }
}
