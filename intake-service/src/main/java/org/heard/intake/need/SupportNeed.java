package org.heard.intake.need;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** What was agreed about how to deal with a person: a reasonable adjustment, an interpreter, a way to communicate. */
@Entity
public class SupportNeed extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;
    public String kind;
    public String words;
    public LocalDate agreedOn;

    /** When it is looked at again; null where no day was agreed. */
    public LocalDate reviewOn;

    /** Whether a person was asked to look at it on that day. */
    public boolean reviewAsked;

    /** Null while it holds. */
    public LocalDate endedOn;

    public String recordedBy;
}
