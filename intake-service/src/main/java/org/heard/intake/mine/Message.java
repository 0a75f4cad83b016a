package org.heard.intake.mine;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** What the person and the council write to each other about a complaint. */
@Entity
@Table(name = "page_message")
public class Message extends PanacheEntityBase {

    @Id
    public UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    public Long position;

    public UUID complaintId;
    public String councilId;

    /** person or council. */
    public String writtenBy;

    /** message, point, record or statement; text, for what came from a phone. */
    public String kind;

    public String words;
    public LocalDate writtenOn;
    public Instant writtenAt;

    /** When the other side first opened it; null while it has not. */
    public Instant readAt;

    public boolean own() {
        return writtenBy.equals("person");
    }
}
