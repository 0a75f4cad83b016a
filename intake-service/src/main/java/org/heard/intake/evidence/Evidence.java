package org.heard.intake.evidence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** A piece of evidence: what somebody says of it, and what is known of its file. */
@Entity
public class Evidence extends PanacheEntityBase {

    @Id
    public UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;
    public UUID complaintId;
    public LocalDate givenOn;

    /** Code of the party that gave it. */
    public String givenBy;

    /** Codes of the parties that may see it beside the council and who gave it, with commas. */
    public String sharedWith;

    /** Ids of the points it is about, with commas. */
    public String points;

    /** What its giver calls it. */
    public String name;

    /** What its giver says of it; null for nothing. */
    public String words;

    public String state;

    /** Code of why it is held or was refused; null else. */
    public String because;

    public String mediaType;
    public Long bytes;

    /** SHA-256 of the file as it is kept, in hexadecimal. */
    public String sha256;

    /** Whether something was left out of the file that told where, when or by whom it was made. */
    public boolean metadataRemoved;

    /** Under which name it lies in the store; null while there is nothing. */
    public UUID file;

    public long version;
    public String addedBy;
    public Instant addedAt;
    public Instant arrivedAt;

    List<UUID> pointIds() {
        return points.isEmpty()
                ? List.of()
                : Arrays.stream(points.split(",")).map(UUID::fromString).toList();
    }

    List<String> sharedWithParties() {
        return sharedWith.isEmpty() ? List.of() : List.of(sharedWith.split(","));
    }

    /** Whether nothing speaks against its file, so that it can be read. */
    public boolean isReady() {
        return State.named(state) == State.READY;
    }

    /** Whether a party may see it: the council all, the others what they gave and what is shared with them. */
    boolean isSeenBy(Party party) {
        return party == Party.COUNCIL
                || givenBy.equals(party.toString())
                || sharedWithParties().contains(party.toString());
    }
}
