package org.heard.notification.notice;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** The letter of a duty, dated and frozen: dates and fixed words, nobody's data. */
@Entity
public class Notice extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;
    public UUID complaintId;
    public UUID dutyId;
    public LocalDate datedOn;
    public String title;
    public String letter;
}
