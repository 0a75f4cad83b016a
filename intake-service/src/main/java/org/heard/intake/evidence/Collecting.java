package org.heard.intake.evidence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;

/** The rows of evidence, for the REST API and for the young person's pages alike. Each method runs in the scope of a council. */
@ApplicationScoped
public class Collecting {

    private final InstantSource realTime;

    Collecting(@RealTime InstantSource realTime) {
        this.realTime = realTime;
    }

    /**
     * Takes note of a file that is to come.
     *
     * @param by who says so, for the record
     * @throws Problem {@code not-found} for a complaint that is not the council's, {@code invalid-value} for a point that is not its own
     * @throws Refused {@code complaint-erased}
     */
    public Uni<Evidence> announce(CouncilId council, UUID complaint, Party party, Announcement said, String by) {
        return complaint(complaint)
                .chain(() -> Point.<Point>list("complaintId", complaint))
                .chain(points -> {
                    known(said.points(), points);
                    var row = new Evidence();
                    row.id = UUID.randomUUID();
                    row.councilId = council.value();
                    row.complaintId = complaint;
                    row.givenOn = said.givenOn();
                    row.givenBy = party.toString();
                    row.sharedWith = codes(said.sharedWith());
                    row.points = said.points().stream()
                            .distinct()
                            .map(UUID::toString)
                            .collect(Collectors.joining(","));
                    row.name = said.name().strip();
                    row.words = said.words();
                    row.state = State.ANNOUNCED.toString();
                    row.addedBy = by;
                    row.addedAt = realTime.instant();
                    return row.persist();
                });
    }

    /** The evidence of a complaint that a party may see, in the order it came. */
    public Uni<List<Evidence>> list(UUID complaint, Party party) {
        return complaintOrErased(complaint)
                .chain(() -> Evidence.<Evidence>list("complaintId = ?1 order by position", complaint))
                .map(rows -> rows.stream().filter(row -> row.isSeenBy(party)).toList());
    }

    /** One piece. @throws Problem {@code not-found}, also for what the party may not see */
    public Uni<Evidence> find(UUID complaint, UUID id, Party party) {
        return Evidence.<Evidence>find("id = ?1 and complaintId = ?2", id, complaint)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(row -> {
                    if (!row.isSeenBy(party)) {
                        throw Problem.notFound();
                    }
                });
    }

    /**
     * One piece whose file may come now.
     *
     * @throws Problem {@code stale-etag} when it has changed since
     * @throws Refused {@code evidence-already-there}
     */
    public Uni<Evidence> awaited(UUID complaint, UUID id, Party party, long version) {
        return find(complaint, id, party).invoke(row -> {
            if (State.named(row.state) != State.ANNOUNCED) {
                throw new Refused(
                        "evidence-already-there", "The file of this piece has come; another one is another piece.");
            }
            if (row.version != version) {
                throw Conditional.stale();
            }
        });
    }

    /** The file has come and is held until it was looked into. @throws Problem {@code stale-etag} when another came first */
    public Uni<Evidence> arrived(UUID complaint, UUID id, Party party, long version, Arrival.Kept kept) {
        return awaited(complaint, id, party, version).chain(row -> Evidence.update(
                        "state = ?1, because = ?2, mediaType = ?3, bytes = ?4, sha256 = ?5, metadataRemoved = ?6,"
                                + " file = ?7, arrivedAt = ?8, version = version + 1"
                                + " where id = ?9 and version = ?10 and state = ?11",
                        State.HELD.toString(),
                        "not-examined-yet",
                        kept.type().mediaType(),
                        kept.bytes(),
                        kept.sha256(),
                        kept.metadataRemoved(),
                        kept.file(),
                        realTime.instant(),
                        id,
                        version,
                        State.ANNOUNCED.toString())
                .invoke(rows -> {
                    if (rows != 1) {
                        throw Conditional.stale();
                    }
                })
                .chain(() -> Panache.getSession())
                .chain(session -> session.refresh(row))
                .replaceWith(row));
    }

    private static Uni<LodgedComplaint> complaint(UUID id) {
        return complaintOrErased(id).invoke(complaint -> {
            if (complaint.erasedOn != null) {
                throw new Refused("complaint-erased", "This complaint was erased; nothing more is kept of it.");
            }
        });
    }

    private static Uni<LodgedComplaint> complaintOrErased(UUID id) {
        return LodgedComplaint.<LodgedComplaint>findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    private static void known(List<UUID> said, List<Point> points) {
        for (var at = 0; at < said.size(); at++) {
            var id = said.get(at);
            if (points.stream().noneMatch(point -> point.id.equals(id))) {
                throw Problem.ofField("/points/" + at, "invalid-value", "This is no point of the complaint.");
            }
        }
    }

    private static String codes(List<Party> parties) {
        return parties.stream().distinct().map(Party::toString).collect(Collectors.joining(","));
    }
}
