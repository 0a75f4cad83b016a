package org.heard.notification.complaint;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What we know of a complaint: whose it is, and whether its complainant is owed an advocate. */
@Entity
@Table(name = "complaint")
public class KnownComplaint extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;

    /** Null until an event said so. */
    public Boolean youngPerson;

    public LocalDate closedOn;

    /** Null until an event said so. */
    public String procedure;

    /** The stage whose answer they wait for, or the procedure where it has none; null when they wait for nothing. */
    public String waitingFor;

    public LocalDate waitingSince;

    /** When they are told next that they are not forgotten; null when they wait for nothing. */
    public LocalDate newsOn;

    /** Who else must have copies or be told of the outcome, by commas: independent-person, staff/… */
    public String copiesTo = "";

    /** They wait for this from that day on, and hear of it at the first of the regular days that is still to come. */
    public void waitsFor(String what, LocalDate since, RegularDays days) {
        waitingFor = what;
        waitingSince = since;
        newsOn = days.firstAfter(since);
    }

    public void waitsNoMore() {
        waitingFor = null;
        waitingSince = null;
        newsOn = null;
    }

    /** Remembers somebody else who must be told, once. */
    public void tellToo(String person) {
        if (!others().contains(person)) {
            copiesTo = copiesTo.isEmpty() ? person : copiesTo + "," + person;
        }
    }

    /** Who else must be told. */
    public List<String> others() {
        return copiesTo.isEmpty() ? List.of() : List.of(copiesTo.split(","));
    }

    /** The days on which somebody who waits is told so. */
    @FunctionalInterface
    public interface RegularDays {
        /** The first of them that is still to come, counted from the day on which the waiting began. */
        LocalDate firstAfter(LocalDate since);
    }
}
