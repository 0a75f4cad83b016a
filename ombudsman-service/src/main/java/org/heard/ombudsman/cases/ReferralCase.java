package org.heard.ombudsman.cases;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** A case at the Ombudsman's intake: one per referral. */
@Entity
public class ReferralCase extends PanacheEntityBase {

    @Id
    public UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    public Long position;

    public String councilId;

    /** Null while an approach names none. */
    public UUID complaintId;

    public UUID referralId;
    public String reference;
    public String ground;

    /** Why the person came by themselves, else null. */
    public String because;

    public String stage;
    public boolean youngPerson;
    public LocalDate referredOn;
    public LocalDate receivedOn;

    /** The day from which the twelve months of LGA 1974 s26B count, as far as known. */
    public LocalDate firstNoticeOn;

    /** Digest of the manifest that the case part must have; empty while the council's side is not announced. */
    public String manifestDigest;

    /** Whether the council and the person were told that there is a case; until then nothing is read of them either. */
    public boolean told;

    /** What a read of it is a read of: the complaint, or the case while there is none. */
    public UUID subject() {
        return complaintId == null ? id : complaintId;
    }

    /** Whether the council's side of it is announced; it is not yet when somebody came themselves. */
    public boolean wasAnnounced() {
        return !manifestDigest.isEmpty();
    }
}
