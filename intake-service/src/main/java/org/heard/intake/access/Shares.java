package org.heard.intake.access;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.site.Secret;
import org.heard.intake.site.SiteConfig;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;

/**
 * Lets a complaint's own person share it with an advocate: a reference and a code of its own open it until its last day by the
 * business clock, or until they end it. What has ended, ran out or never was opens nothing in one and the same way.
 */
@ApplicationScoped
public class Shares {

    private static final int REFERENCE_CHARACTERS = 9;

    private final CouncilScope scope;
    private final Pool system;
    private final Vertx vertx;
    private final BusinessClock clock;
    private final InstantSource realTime;
    private final SiteConfig config;
    private final SecureRandom random = new SecureRandom();

    Shares(
            CouncilScope scope,
            @ReactiveDataSource("system") Pool system,
            Vertx vertx,
            BusinessClock clock,
            @RealTime InstantSource realTime,
            SiteConfig config) {
        this.scope = scope;
        this.system = system;
        this.vertx = vertx;
        this.clock = clock;
        this.realTime = realTime;
        this.config = config;
    }

    /** What its person hands over. The code is kept nowhere. */
    public record Made(String reference, Secret code) {}

    /** What a code opened. */
    public record Opened(CouncilId council, UUID complaint, UUID share) {}

    /** @param openings when it was opened, the last time first */
    public record Seen(Share share, List<Instant> openings) {}

    /**
     * A new share, open for so many days after today.
     *
     * @return empty where as many are open as may be, or where the complaint was erased
     */
    public Uni<Optional<Made>> make(CouncilId council, UUID complaint, int days) {
        var made = new Made(newReference(), Secret.code());
        return vertx.executeBlocking(() -> CodeHash.of(made.code().value(), random), false)
                .chain(hash -> scope.within(council, () -> mayBeMade(complaint).chain(may -> {
                    if (!may) {
                        return Uni.createFrom().item(Optional.<Made>empty());
                    }
                    var row = new Share();
                    row.id = UUID.randomUUID();
                    row.complaintId = complaint;
                    row.councilId = council.value();
                    row.reference = made.reference();
                    row.salt = hash.salt();
                    row.hash = hash.hash();
                    row.madeOn = clock.today();
                    row.lastDay = row.madeOn.plusDays(days);
                    row.madeAt = realTime.instant();
                    return row.persist().replaceWith(Optional.of(made));
                })));
    }

    /** Two at one moment follow one another, as the complaint's row is locked. */
    private Uni<Boolean> mayBeMade(UUID complaint) {
        return LodgedComplaint.<LodgedComplaint>findById(complaint, LockModeType.PESSIMISTIC_WRITE)
                .chain(it -> it.erasedOn != null
                        ? Uni.createFrom().item(false)
                        : Share.count(
                                        "complaintId = ?1 and endedOn is null and lastDay >= ?2",
                                        complaint,
                                        clock.today())
                                .map(open -> open < config.sharesPerComplaint()));
    }

    /** What a reference and its code open today; that it was opened is on record for its person. */
    public Uni<Optional<Opened>> open(String reference, Secret code) {
        return system.preparedQuery("select id, complaint_id, council_id from share where reference = $1")
                .execute(Tuple.of(reference))
                .chain(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return fits(CodeHash.NOBODYS, code).replaceWith(Optional.<Opened>empty());
                    }
                    var found = row.next();
                    return open(
                            new Opened(new CouncilId(found.getString(2)), found.getUUID(1), found.getUUID(0)), code);
                });
    }

    private Uni<Optional<Opened>> open(Opened asked, Secret code) {
        return scope.within(asked.council(), () -> openNow(asked.share()))
                .map(found ->
                        found.map(share -> new CodeHash(share.salt, share.hash)).orElse(CodeHash.NOBODYS))
                .chain(hash -> fits(hash, code))
                .chain(fits -> fits
                        ? scope.within(asked.council(), () -> opened(asked))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Opened>> opened(Opened it) {
        return openNow(it.share()).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            var opening = new ShareOpening();
            opening.id = UUID.randomUUID();
            opening.shareId = it.share();
            opening.complaintId = it.complaint();
            opening.councilId = it.council().value();
            opening.openedAt = clock.instant();
            return opening.persist().call(Panache::flush).replaceWith(Optional.of(it));
        });
    }

    /** A share that opens something today, within the running transaction. */
    public Uni<Optional<Share>> openNow(UUID share) {
        return Share.<Share>findById(share)
                .map(found -> Optional.ofNullable(found).filter(it -> it.isOpenOn(clock.today())));
    }

    /** All of a complaint's shares, the last made first, within the running transaction. */
    public Uni<List<Seen>> of(UUID complaint) {
        return Share.<Share>list("complaintId = ?1 order by madeAt desc", complaint)
                .chain(shares -> ShareOpening.<ShareOpening>list("complaintId = ?1 order by openedAt desc", complaint)
                        .map(openings -> shares.stream()
                                .map(share -> new Seen(
                                        share,
                                        openings.stream()
                                                .filter(opening -> opening.shareId.equals(share.id))
                                                .map(opening -> opening.openedAt)
                                                .toList()))
                                .toList()));
    }

    /** Ends the share of a complaint with this reference, if it is its own and open still, within the running transaction. */
    public Uni<Void> end(UUID complaint, String reference) {
        return Share.update(
                        "endedOn = ?1 where reference = ?2 and complaintId = ?3 and endedOn is null and lastDay >= ?1",
                        clock.today(),
                        reference,
                        complaint)
                .replaceWithVoid();
    }

    private Uni<Boolean> fits(CodeHash hash, Secret code) {
        return vertx.executeBlocking(() -> hash.fits(code.value()), false);
    }

    /** Looks like that of a complaint, and is typed like it. */
    private static String newReference() {
        return Secret.code()
                .value()
                .replace("-", "")
                .substring(0, REFERENCE_CHARACTERS)
                .replaceAll("(.{3})(?=.)", "$1-");
    }
}
