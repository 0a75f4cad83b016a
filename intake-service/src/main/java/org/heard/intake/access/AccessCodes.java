package org.heard.intake.access;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.site.Secret;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;

/** Gives a complaint its access code, and recognises it. The code itself is kept nowhere. */
@ApplicationScoped
public class AccessCodes {

    private final CouncilScope scope;
    private final Pool system;
    private final Vertx vertx;
    private final InstantSource realTime;
    private final SecureRandom random = new SecureRandom();

    AccessCodes(
            CouncilScope scope,
            @ReactiveDataSource("system") Pool system,
            Vertx vertx,
            @RealTime InstantSource realTime) {
        this.scope = scope;
        this.system = system;
        this.vertx = vertx;
        this.realTime = realTime;
    }

    /** Whose complaint a code opened. */
    public record Opened(CouncilId council, UUID complaint, String reference) {}

    /** Gives a complaint a new code, in place of an older one. It is shown to its person once. */
    public Uni<Secret> make(CouncilId council, UUID complaint) {
        var code = Secret.code();
        return vertx.executeBlocking(() -> CodeHash.of(code.value(), random), false)
                .chain(hash -> scope.within(council, () -> AccessCode.<AccessCode>findById(complaint)
                        .chain(known -> {
                            var row = known == null ? new AccessCode() : known;
                            row.complaintId = complaint;
                            row.councilId = council.value();
                            row.salt = hash.salt();
                            row.hash = hash.hash();
                            row.madeAt = realTime.instant();
                            return known == null
                                    ? row.persist()
                                    : Uni.createFrom().item(row);
                        })
                        .chain(Panache::flush)))
                .replaceWith(code);
    }

    /**
     * Whose complaint it is, if reference and code belong together. An unknown reference, a complaint without a code and a
     * wrong code take the same work and give the same answer.
     */
    public Uni<Optional<Opened>> open(String reference, Secret code) {
        return system.preparedQuery("select id, council_id from complaint where reference = $1")
                .execute(Tuple.of(reference))
                .chain(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return fits(CodeHash.NOBODYS, code).replaceWith(Optional.<Opened>empty());
                    }
                    var found = row.next();
                    var opened = new Opened(new CouncilId(found.getString(1)), found.getUUID(0), reference);
                    return scope.within(opened.council(), () -> AccessCode.<AccessCode>findById(opened.complaint()))
                            .chain(kept ->
                                    fits(kept == null ? CodeHash.NOBODYS : new CodeHash(kept.salt, kept.hash), code))
                            .map(fits -> fits ? Optional.of(opened) : Optional.empty());
                });
    }

    private Uni<Boolean> fits(CodeHash hash, Secret code) {
        return vertx.executeBlocking(() -> hash.fits(code.value()), false);
    }
}
