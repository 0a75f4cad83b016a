package org.heard.ombudsman.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A fact of a case as it is kept. */
@Entity
@Table(name = "case_fact")
@IdClass(FactRow.Key.class)
public class FactRow extends PanacheEntityBase {

    @Id
    public UUID caseId;

    @Id
    public long sequence;

    public String councilId;
    public String name;
    public LocalDate happenedOn;
    public LocalDate recordedOn;
    public String recordedBy;
    public String body;

    /** Which fact of which case. */
    public record Key(UUID caseId, long sequence) implements Serializable {}
}
