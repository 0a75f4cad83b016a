package org.heard.intake.mine;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.heard.intake.site.Secret;
import org.heard.intake.site.SiteConfig;

/**
 * Slows down who guesses. Somebody at one address waits longer with each wrong code; for a complaint that is tried from many
 * addresses each answer takes longer, but none is refused, so that nobody can keep its own person out.
 */
@ApplicationScoped
class WrongCodes {

    private static final int SECONDS_REMEMBERED = 3600;
    private static final int MOST_DOUBLINGS = 16;

    private final Pool system;
    private final SiteConfig config;

    WrongCodes(@ReactiveDataSource("system") Pool system, SiteConfig config) {
        this.system = system;
        this.config = config;
    }

    /** How long this address has to wait still; zero if not at all. */
    Uni<Duration> waitOf(String address) {
        return system.preparedQuery("select tries, extract(epoch from now() - tried_at)::float8 from wrong_code"
                        + " where id = $1 and tried_at > now() - make_interval(secs => $2)")
                .execute(Tuple.of(id("address", address), (double) SECONDS_REMEMBERED))
                .map(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return Duration.ZERO;
                    }
                    var found = row.next();
                    var left = after(found.getInteger(0)).toMillis() - (long) (found.getDouble(1) * 1000);
                    return Duration.ofMillis(Math.max(0, left));
                });
    }

    /** How long an answer about this complaint takes longer; the same for one that does not exist. */
    Uni<Duration> slowness(String reference) {
        return system.preparedQuery("select tries from wrong_code where id = $1"
                        + " and tried_at > now() - make_interval(secs => $2)")
                .execute(Tuple.of(id("reference", reference), (double) SECONDS_REMEMBERED))
                .map(rows -> {
                    var row = rows.iterator();
                    var tries = row.hasNext() ? row.next().getInteger(0) : 0;
                    return tries <= config.wrongCodesAtOnce() ? Duration.ZERO : config.slowAnswer();
                });
    }

    /** A wrong code came. */
    Uni<Void> note(String address, String reference) {
        return note(id("address", address)).chain(() -> note(id("reference", reference)));
    }

    /** The right one came: this address starts anew. */
    Uni<Void> forget(String address) {
        return system.preparedQuery("delete from wrong_code where id = $1")
                .execute(Tuple.of(id("address", address)))
                .replaceWithVoid();
    }

    private Uni<Void> note(String id) {
        return system.preparedQuery("insert into wrong_code (id, tries, tried_at) values ($1, 1, now())"
                        + " on conflict (id) do update set tried_at = now(), tries = case"
                        + " when wrong_code.tried_at > now() - make_interval(secs => $2)"
                        + " then wrong_code.tries + 1 else 1 end")
                .execute(Tuple.of(id, (double) SECONDS_REMEMBERED))
                .replaceWithVoid();
    }

    private Duration after(int tries) {
        var over = tries - config.wrongCodesAtOnce();
        if (over < 0) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(over, MOST_DOUBLINGS));
        return wait.compareTo(config.longestWait()) > 0 ? config.longestWait() : wait;
    }

    private static String id(String what, String value) {
        return new Secret(what + "/" + value).digest();
    }
}
