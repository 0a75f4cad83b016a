package org.heard.intake.complaint;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** A complaint as it was lodged. */
@Entity
@Table(name = "complaint")
public class LodgedComplaint extends PanacheEntityBase {

    @Id
    public UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;
    public String reference;
    public LocalDate receivedOn;
    public String channel;
    public String complainantKind;

    /** For whom the complainant speaks. */
    public String actsFor;

    public boolean advocateWanted;
    public String procedure;

    /** What the rows give, where a person chose another procedure; else null. */
    public String insteadOf;

    /** A person's own choice as JSON, with who and why; null for none. Nobody's but the council's. */
    public String choice;

    /** The router's reasons as JSON. */
    public String reasons;

    /** The version of the routing table that decided, as JSON; null for complaints lodged before it had one. */
    public String routeTable;

    /** What the rows gave each point, as JSON; null like the table's version. */
    public String pointRoutes;

    /** What each point was lodged as being about, as JSON; null for complaints of before that was kept. */
    public String subjects;

    /** Who answers what no procedure of the council does, as JSON; null like the table's version. */
    public String signposts;

    /** What a person must look at, as a JSON array of codes. */
    public String prompts;

    public LocalDate groundsAroseOn;
    public LocalDate firstNoticeOn;

    /** Whether procedure-service has taken it on. */
    public boolean accepted;

    /** Where it is, as procedure-service told: a stage, or the procedure where it has none; null until it has taken it on. */
    public String stage;

    /** Since when the person has an advocate; null while they have none. */
    public LocalDate advocateFoundOn;

    /** The day on which somebody who gave no name said who they are (R-EX-9); else null. */
    public LocalDate namedOn;

    /** Who put that on record. */
    public String namedBy;

    /** The day on which it was decided that it is erased; null while it is not. */
    public LocalDate erasedOn;

    public long version;
    public Instant lodgedAt;
    public String lodgedBy;
}
