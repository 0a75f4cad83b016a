package org.heard.intake.oral;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.RealTime;
import org.heard.kit.problem.Refused;

/** Puts the person's own words in the place of those that were written down for them; the earlier ones are kept. */
@ApplicationScoped
class Corrections {

    private static final String TO_CONFIRM = "oral-to-confirm";
    private static final Set<String> SPOKEN = Set.of("phone", "in-person");

    private final ToIntakeTopic topic;
    private final InstantSource realTime;

    Corrections(ToIntakeTopic topic, @RealTime InstantSource realTime) {
        this.topic = topic;
        this.realTime = realTime;
    }

    static boolean isOral(LodgedComplaint complaint) {
        return SPOKEN.contains(complaint.channel);
    }

    /** @throws Refused {@code point-unknown} */
    Uni<Void> apply(Changing changing, List<CorrectedPoint> corrected) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var correction : corrected) {
            all = all.chain(() -> Point.<Point>find(
                            "complaintId = ?1 and number = ?2 and addedOn is null",
                            changing.complaint().id,
                            correction.number())
                    .<Point>firstResult()
                    .onItem()
                    .ifNull()
                    .failWith(() -> new Refused("point-unknown", "The complaint has no point with this number."))
                    .chain(point -> earlier(point).persistAndFlush().chain(() -> replace(point, correction))));
        }
        return all.chain(() -> topic.promptSettled(changing.council(), changing.complaint().id, TO_CONFIRM));
    }

    private EarlierWords earlier(Point point) {
        var earlier = new EarlierWords();
        earlier.id = UUID.randomUUID();
        earlier.complaintId = point.complaintId;
        earlier.councilId = point.councilId;
        earlier.number = point.number;
        earlier.words = point.words;
        earlier.desiredOutcome = point.desiredOutcome;
        earlier.replacedAt = realTime.instant();
        return earlier;
    }

    /** An outcome that is not said again stays. */
    private static Uni<Void> replace(Point point, CorrectedPoint correction) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update point set words = :words,"
                                + " desired_outcome = coalesce(:outcome, desired_outcome) where id = :id")
                        .setParameter("words", correction.words())
                        .setParameter("outcome", correction.desiredOutcome())
                        .setParameter("id", point.id)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
