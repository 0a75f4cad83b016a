package org.heard.intake.access;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a complaint's own person lets an advocate read for some days. Of its code only a hash is kept. */
@Entity
public class Share extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;

    /** Its own, by which it is opened; not that of the complaint. */
    public String reference;

    public byte[] salt;
    public byte[] hash;
    public LocalDate madeOn;

    /** The last day on which it opens anything. */
    public LocalDate lastDay;

    /** The day on which its person ended it; null while they have not. */
    public LocalDate endedOn;

    public Instant madeAt;

    /** Whether it opens anything on a day. */
    public boolean isOpenOn(LocalDate day) {
        return endedOn == null && !day.isAfter(lastDay);
    }
}
