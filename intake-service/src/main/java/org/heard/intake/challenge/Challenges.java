package org.heard.intake.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.council.CouncilId;

/** Answers challenges when procedure-service has corrected the procedure. */
@ApplicationScoped
public class Challenges {

    static final String CORRECTED = "corrected";
    static final String KEPT = "kept";

    private final ToIntakeTopic topic;

    Challenges(ToIntakeTopic topic) {
        this.topic = topic;
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

    Uni<Void> raised(CouncilId council, RouteChallenge challenge) {
        UUID complaint = challenge.complaintId;
        return topic.challenged(
                council, complaint, challenge.id, challenge.challengedOn, challenge.challengedBy, challenge.wants);
    }
}
