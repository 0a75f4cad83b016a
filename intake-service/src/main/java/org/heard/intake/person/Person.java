package org.heard.intake.person;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody in a complaint: role complainant, or child when somebody else complains. */
@Entity
@DynamicUpdate
public class Person extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;
    public String role;
    public String name;
    public LocalDate dateOfBirth;
    public String situation;

    /** Whether those whom the complaint is about may be told the name; null where nobody asked. */
    public Boolean mayUseName;
}
