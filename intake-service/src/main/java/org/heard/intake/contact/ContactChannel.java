package org.heard.intake.contact;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** One way to reach a person, in the order they chose. */
@Entity
public class ContactChannel extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;

    public int rank;

    public String kind;

    /** A mobile number as +447700900123, or an e-mail address. */
    public String address;

    public boolean safe;

    /** Safe days and hours as JSON; an empty list means any hour. */
    public String hours;

    public boolean sayWhoWeAre;
    public String codeWord;
    public LocalDate confirmedOn;
}
