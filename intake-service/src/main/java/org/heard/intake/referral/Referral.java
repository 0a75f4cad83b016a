package org.heard.intake.referral;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Refused;

/** That a complaint went to the Ombudsman. */
@Entity
public class Referral extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID complaintId;
    public String councilId;
    public LocalDate referredOn;

    /**
     * Remembers a referral within the running transaction, once.
     *
     * @return fails with {@link Refused} {@code unknown-complaint} when the council has no such complaint
     */
    public static Uni<Void> remember(UUID referral, UUID complaint, CouncilId council, LocalDate referredOn) {
        return Referral.<Referral>findById(referral)
                .chain(known -> known != null
                        ? Uni.createFrom().voidItem()
                        : LodgedComplaint.<LodgedComplaint>findById(complaint)
                                .onItem()
                                .ifNull()
                                .failWith(() ->
                                        new Refused("unknown-complaint", "No complaint of this council has this id."))
                                .chain(() -> {
                                    var row = new Referral();
                                    row.id = referral;
                                    row.complaintId = complaint;
                                    row.councilId = council.value();
                                    row.referredOn = referredOn;
                                    return row.persist();
                                })
                                .replaceWithVoid());
    }
}
