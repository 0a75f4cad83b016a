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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.access.AccessCodes.Opened;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.site.SiteConfig;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;

/**
 * Codes for somebody whose complaint a council lodged, sent to a channel that is safe: with one they set up their own access code
 * (quality.md §2). Whether there is such a complaint, and whether a code was sent, no answer tells.
 */
@ApplicationScoped
public class OneTimeCodes {

    /** 28 letters and digits that look like no other on an old phone, and make no words. */
    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 3;

    private final CouncilScope scope;
    private final Pool system;
    private final Vertx vertx;
    private final InstantSource realTime;
    private final SiteConfig config;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            CouncilScope scope,
            @ReactiveDataSource("system") Pool system,
            Vertx vertx,
            @RealTime InstantSource realTime,
            SiteConfig config) {
        this.scope = scope;
        this.system = system;
        this.vertx = vertx;
        this.realTime = realTime;
        this.config = config;
    }

    /** A code to be sent for a complaint. */
    public record ToSend(UUID complaint, String code) {

        /** Never the code. */
        @Override
        public String toString() {
            return "code of " + complaint;
        }
    }

    /**
     * A new code in place of an older one.
     *
     * @return empty for an unknown reference, for one whose person has an access code, and where too many were sent already
     */
    public Uni<Optional<ToSend>> make(String reference) {
        var code = newCode();
        return vertx.executeBlocking(() -> CodeHash.of(code, random), false).chain(hash -> whose(reference)
                .chain(found -> found.map(owner -> scope.within(owner.council(), () -> keep(owner, hash))
                                .map(kept -> kept
                                        ? Optional.of(new ToSend(owner.complaint(), code))
                                        : Optional.<ToSend>empty()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** Whose complaint it is, if reference and code belong together, in time and not tried too often. It opens once. */
    public Uni<Optional<Opened>> open(String reference, String typed) {
        return whose(reference).chain(found -> found.map(owner -> scope.within(owner.council(), () -> tried(owner))
                        .chain(hash -> fits(hash, typed)
                                .chain(fits -> fits
                                        ? scope.within(owner.council(), () -> used(owner, hash))
                                        : Uni.createFrom().item(Optional.<Opened>empty()))))
                .orElseGet(() -> fits(CodeHash.NOBODYS, typed).replaceWith(Optional.empty())));
    }

    /** The code as it is sent, however somebody typed it. */
    static String asSent(String typed) {
        return typed.toUpperCase().replaceAll("[^0-9A-Z]", "").replaceAll("^(.{" + GROUP + "})(?=.)", "$1-");
    }

    private Uni<Optional<Opened>> whose(String reference) {
        return system.preparedQuery("select id, council_id from complaint where reference = $1")
                .execute(Tuple.of(reference))
                .map(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return Optional.empty();
                    }
                    var found = row.next();
                    return Optional.of(new Opened(new CouncilId(found.getString(1)), found.getUUID(0), reference));
                });
    }

    /** Two at one moment follow one another, as the complaint's row is locked. */
    private Uni<Boolean> keep(Opened owner, CodeHash hash) {
        return LodgedComplaint.<LodgedComplaint>findById(owner.complaint(), LockModeType.PESSIMISTIC_WRITE)
                .chain(complaint -> AccessCode.<AccessCode>findById(owner.complaint())
                        .chain(own -> own != null || complaint.erasedOn != null
                                ? Uni.createFrom().item(false)
                                : OneTimeCode.<OneTimeCode>findById(owner.complaint())
                                        .chain(last -> keep(owner, hash, last))));
    }

    private Uni<Boolean> keep(Opened owner, CodeHash hash, OneTimeCode last) {
        var now = realTime.instant();
        var sentToday = last != null && day(last.sentAt) == day(now) ? last.sentOnDay : 0;
        if (sentToday >= config.oneTimeCodesPerDay()
                || last != null
                        && last.sentAt.plus(config.oneTimeCodeAgainAfter()).isAfter(now)) {
            return Uni.createFrom().item(false);
        }
        var row = last == null ? new OneTimeCode() : last;
        row.complaintId = owner.complaint();
        row.councilId = owner.council().value();
        row.salt = hash.salt();
        row.hash = hash.hash();
        row.tries = 0;
        row.sentAt = now;
        row.sentOnDay = sentToday + 1;
        return (last == null ? row.persist() : Uni.createFrom().item(row)).replaceWith(true);
    }

    /** What the code is compared with; this try counts before it is. */
    private Uni<CodeHash> tried(Opened owner) {
        return LodgedComplaint.findById(owner.complaint(), LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> OneTimeCode.<OneTimeCode>findById(owner.complaint()))
                .map(row -> {
                    if (row == null || isOver(row)) {
                        return CodeHash.NOBODYS;
                    }
                    row.tries++;
                    return new CodeHash(row.salt, row.hash);
                });
    }

    /** It opens nothing a second time, nor in place of a newer one; how many were sent today stays known. */
    private Uni<Optional<Opened>> used(Opened owner, CodeHash compared) {
        return LodgedComplaint.findById(owner.complaint(), LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> OneTimeCode.<OneTimeCode>findById(owner.complaint()))
                .map(row -> {
                    if (row == null || !Arrays.equals(row.hash, compared.hash())) {
                        return Optional.<Opened>empty();
                    }
                    row.hash = CodeHash.NOBODYS.hash();
                    row.tries = config.oneTimeCodeTries();
                    return Optional.of(owner);
                })
                .call(Panache::flush);
    }

    private boolean isOver(OneTimeCode row) {
        return row.tries >= config.oneTimeCodeTries()
                || row.sentAt.plus(config.oneTimeCodeWorksFor()).isBefore(realTime.instant());
    }

    private Uni<Boolean> fits(CodeHash hash, String typed) {
        return vertx.executeBlocking(() -> hash.fits(asSent(typed)), false);
    }

    private String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < 2 * GROUP; i++) {
            code.append(i == GROUP ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static long day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
