package org.heard.intake.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;

/** Puts challenges on record, and answers them when procedure-service has corrected the procedure. */
@ApplicationScoped
public class Challenges {

    static final String CORRECTED = "corrected";
    static final String KEPT = "kept";

    private final ToIntakeTopic topic;
    private final InstantSource realTime;

    Challenges(ToIntakeTopic topic, @RealTime InstantSource realTime) {
        this.topic = topic;
        this.realTime = realTime;
    }

    /**
     * Somebody says that another procedure is the right one; within the running transaction.
     *
     * @param by complainant, advocate or representative
     * @param wants the procedure they want, or null where they name none
     */
    public Uni<UUID> raise(Changing changing, LocalDate on, String by, String wants, String words) {
        var challenge = new RouteChallenge();
        challenge.id = UUID.randomUUID();
        challenge.complaintId = changing.complaint().id;
        challenge.councilId = changing.council().value();
        challenge.challengedOn = on;
        challenge.challengedBy = by;
        challenge.wants = wants;
        challenge.against = changing.complaint().procedure;
        challenge.words = words;
        challenge.recordedAt = realTime.instant();
        challenge.recordedBy = changing.by();
        return challenge
                .<RouteChallenge>persistAndFlush()
                .chain(() -> topic.challenged(changing.council(), challenge.complaintId, challenge.id, on, by, wants))
                .replaceWith(challenge.id);
    }

    /** All challenges of a complaint, oldest first; within the running transaction. */
    public static Uni<List<RouteChallenge>> of(UUID complaint) {
        return RouteChallenge.list("complaintId = ?1 order by recordedAt", complaint);
    }

    /** The procedure was corrected: that answers every open challenge; within the running transaction. */
    public Uni<Void> corrected(CouncilId council, LodgedComplaint complaint, LocalDate correctedOn) {
        return RouteChallenge.<RouteChallenge>list(
                        "complaintId = ?1 and decision is null order by recordedAt", complaint.id)
                .chain(open -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (var challenge : open) {
                        challenge.decision = CORRECTED;
                        challenge.answeredOn = correctedOn;
                        all = all.chain(() -> answered(council, challenge));
                    }
                    return all;
                });
    }

    Uni<Void> answered(CouncilId council, RouteChallenge challenge) {
        return topic.challengeAnswered(
                council, challenge.complaintId, challenge.id, challenge.decision, challenge.answeredOn);
    }
}
