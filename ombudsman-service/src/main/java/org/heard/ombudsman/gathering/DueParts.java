package org.heard.ombudsman.gathering;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.ombudsman.OmbudsmanConfig;

/** The parts that are not held yet: who fetches which, and when it is tried again. Times are the database's own. */
@ApplicationScoped
class DueParts {

    private final Pool system;
    private final OmbudsmanConfig config;

    DueParts(@ReactiveDataSource("system") Pool system, OmbudsmanConfig config) {
        this.system = system;
        this.config = config;
    }

    /** A part to fetch now; tries counts this one. */
    record Due(UUID id, Part part, int tries, UUID complaint, UUID referral, String reference, String manifestDigest) {}

    /**
     * Takes parts that are due, of cases that were told, those tried least first: what cannot be had keeps nobody's new case waiting. They belong to the
     * caller for the lease; if it dies, they are due again after it.
     */
    Uni<List<Due>> take() {
        return system.preparedQuery("with due as (select n.id from needed_part n"
                        + " join referral_case told on told.id = n.case_id and told.told"
                        + " where n.state <> 'held' and n.next_try_at <= now()"
                        + " order by n.tries, n.next_try_at limit $1 for update of n skip locked)"
                        + " update needed_part p set tries = tries + 1,"
                        + " next_try_at = now() + $2 * interval '1 millisecond'"
                        + " from due, referral_case c where p.id = due.id and c.id = p.case_id"
                        + " returning p.id, p.part, p.tries, c.complaint_id, c.referral_id, c.reference,"
                        + " c.manifest_digest")
                .execute(Tuple.of(
                        config.gatherBatchRows(), (double) config.lease().toMillis()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DueParts::due)
                        .toList());
    }

    /** Keeps what a try has brought. A part that is held stays held. */
    Uni<Void> keep(Due due, Finding finding) {
        return switch (finding) {
            case Finding.Held held -> held(due, held.content());
            case Finding.Differs differs -> again(due, "differs", differs.problem());
            case Finding.Missing missing -> again(due, "missing", missing.problem());
        };
    }

    private Uni<Void> held(Due due, String content) {
        return system.preparedQuery("update needed_part set state = 'held', content = $2, problem = null,"
                        + " held_at = now() where id = $1 and state <> 'held'")
                .execute(Tuple.of(due.id(), content))
                .replaceWithVoid();
    }

    private Uni<Void> again(Due due, String state, String problem) {
        return system.preparedQuery("update needed_part set state = $2, problem = $3,"
                        + " next_try_at = now() + $4 * interval '1 millisecond' where id = $1 and state <> 'held'")
                .execute(Tuple.of(due.id(), state, problem, (double)
                        waitAfter(due.tries()).toMillis()))
                .replaceWithVoid();
    }

    private Duration waitAfter(int tries) {
        var wait = config.firstRetryAfter();
        for (var i = 1; i < tries && wait.compareTo(config.longestRetryAfter()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(config.longestRetryAfter()) < 0 ? wait : config.longestRetryAfter();
    }

    private static Due due(Row row) {
        return new Due(
                row.getUUID("id"),
                Part.of(row.getString("part")),
                row.getInteger("tries"),
                row.getUUID("complaint_id"),
                row.getUUID("referral_id"),
                row.getString("reference"),
                row.getString("manifest_digest"));
    }
}
