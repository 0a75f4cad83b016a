package org.heard.notification.nudge;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;

/**
 * What is to be done now, over all councils: each piece is lent to one instance for a while. The loan only shares the work
 * out; what keeps a message from being sent twice is the state of its row.
 */
@ApplicationScoped
class Work {

    private static final String TAKE_DUTIES =
            "update duty set taken_until = clock_timestamp() + make_interval(secs => $1)"
                    + " where id in (select id from duty where work_at <= clock_timestamp()"
                    + " and (taken_until is null or taken_until < clock_timestamp())"
                    + " order by work_at limit $2 for update skip locked)"
                    + " returning id, council_id, complaint_id, 'duty' as state";

    private static final String TAKE_NUDGES =
            "update nudge set taken_until = clock_timestamp() + make_interval(secs => $1)"
                    + " where id in (select id from nudge where work_at <= clock_timestamp()"
                    + " and (hold_until is null or hold_until <= $3 or usable_until < $4)"
                    + " and (taken_until is null or taken_until < clock_timestamp())"
                    + " order by work_at limit $2 for update skip locked)"
                    + " returning id, council_id, complaint_id, state";

    private final Pool system;
    private final BusinessClock clock;
    private final Duration lease;

    Work(@ReactiveDataSource("system") Pool system, BusinessClock clock, NotificationConfig config) {
        this.system = system;
        this.clock = clock;
        this.lease = config.work().lease();
    }

    /**
     * One piece of work.
     *
     * @param state {@code duty}, or the state of a nudge
     */
    record Piece(UUID id, CouncilId council, UUID complaint, String state) {}

    /** Takes the oldest duties that need a channel. */
    Uni<List<Piece>> takeDuties(int atMost) {
        return system.preparedQuery(TAKE_DUTIES)
                .execute(Tuple.of(seconds(), atMost))
                .map(Work::pieces);
    }

    /** Takes the oldest messages that need something done. */
    Uni<List<Piece>> takeNudges(int atMost) {
        return system.preparedQuery(TAKE_NUDGES)
                .execute(Tuple.of(seconds(), atMost, clock.instant().atOffset(ZoneOffset.UTC), clock.today()))
                .map(Work::pieces);
    }

    private double seconds() {
        return lease.toMillis() / 1000.0;
    }

    private static List<Piece> pieces(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Piece(
                        row.getUUID("id"),
                        new CouncilId(row.getString("council_id")),
                        row.getUUID("complaint_id"),
                        row.getString("state")))
                .toList();
    }
}
