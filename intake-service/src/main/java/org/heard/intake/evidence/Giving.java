package org.heard.intake.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.problem.Problem;

/**
 * Takes a file over that the complainant kept for themselves until now, sealed with a code of their own: from then on it is
 * evidence like any other, sealed with the complaint's key and looked into. The same file given twice is given once.
 */
@ApplicationScoped
public class Giving {

    private final Arrival arrival;
    private final Collecting collecting;
    private final CouncilScope scope;
    private final BusinessClock clock;
    private final Vertx vertx;

    Giving(Arrival arrival, Collecting collecting, CouncilScope scope, BusinessClock clock, Vertx vertx) {
        this.arrival = arrival;
        this.collecting = collecting;
        this.scope = scope;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** The open file. It blocks. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * What is given.
     *
     * @param about numbers of the points it is about; none for all
     * @param words what its giver says of it; null for nothing
     */
    public record Gift(String name, List<Integer> about, String words, Content content) {}

    /**
     * Gives it, in a scope of its own.
     *
     * @param by who says so, for the record
     * @throws Problem as {@link Arrival#take}; then nothing of it is kept
     */
    public Uni<Void> give(CouncilId council, UUID complaint, String by, Gift gift) {
        return vertx.executeBlocking(() -> take(complaint, gift), false)
                .chain(kept -> scope.within(council, () -> isThere(complaint, kept)
                                .chain(there -> there
                                        ? Uni.createFrom().item(false)
                                        : note(council, complaint, by, gift, kept)
                                                .replaceWith(true)))
                        .onFailure()
                        .call(() -> discard(kept))
                        .chain(noted -> noted ? Uni.createFrom().voidItem() : discard(kept)));
    }

    private Arrival.Kept take(UUID complaint, Gift gift) throws IOException {
        try (var in = gift.content().open()) {
            return arrival.take(complaint, in);
        }
    }

    /** Under the lock of its complaint: given twice at once, it is there once. */
    private static Uni<Boolean> isThere(UUID complaint, Arrival.Kept kept) {
        return LodgedComplaint.findById(complaint, LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> Evidence.count(
                        "complaintId = ?1 and givenBy = ?2 and sha256 = ?3 and state <> ?4",
                        complaint,
                        Party.COMPLAINANT.toString(),
                        kept.sha256(),
                        State.REFUSED.toString()))
                .map(found -> found > 0);
    }

    private Uni<Evidence> note(CouncilId council, UUID complaint, String by, Gift gift, Arrival.Kept kept) {
        return Point.<Point>list("complaintId = ?1 order by number", complaint)
                .map(points -> new Announcement(
                        clock.today(),
                        gift.name(),
                        Party.COMPLAINANT,
                        points.stream()
                                .filter(point -> gift.about().contains(point.number))
                                .map(point -> point.id)
                                .toList(),
                        gift.words(),
                        null))
                .chain(said -> collecting.announce(council, complaint, Party.COMPLAINANT, said, by))
                .chain(row -> collecting.arrived(complaint, row.id, Party.COMPLAINANT, row.version, kept));
    }

    private Uni<Void> discard(Arrival.Kept kept) {
        return vertx.executeBlocking(
                        () -> {
                            arrival.discard(kept);
                            return kept;
                        },
                        false)
                .replaceWithVoid();
    }
}
