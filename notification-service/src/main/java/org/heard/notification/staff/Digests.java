package org.heard.notification.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.NotificationConfig;

/** The mails to complaints teams, as they are kept: at most one for a council and day. None of these makes a call. */
@ApplicationScoped
class Digests {

    private static final String UNTOLD = "state = 'failed' and because not in ('nobody-named', 'delivery-unknown')";

    private static final String WITH_NEWS = "(select council_id from staff_news where digest_id is null"
            + " union select council_id from task where digest_id is null and completed_on is null"
            + " except select council_id from staff_digest where day = $1)"
            + " union select council_id from staff_digest mail where day < $1 and (state = 'planned' or " + UNTOLD
            + " and (exists (select from staff_news where digest_id = mail.id)"
            + " or exists (select from task where digest_id = mail.id)))";

    private static final String GIVE_UP = "update staff_digest set state = 'failed', because = 'not-in-time'"
            + " where state = 'planned' and day < :day";

    /** What the council was not told is told with the next mail. */
    private static final String GIVE_BACK =
            "update %s set digest_id = null where digest_id in (select id from staff_digest where " + UNTOLD + ")";

    private static final String MAKE = """
            insert into staff_digest (id, council_id, complaint_id, day)
            select :id, :council, known.id, :day
            from (select id from complaint where procedure is not null limit 1) known
            where exists (select 1 from staff_news where digest_id is null)
                or exists (select 1 from task where digest_id is null and completed_on is null)
            on conflict do nothing""";

    private static final String COUNT = """
            update staff_digest set
                due_soon = (select count(*) from staff_news where digest_id = :id and kind = 'due-soon'),
                missed = (select count(*) from staff_news where digest_id = :id and kind = 'missed'),
                waiting = (select count(*) from task where completed_on is null),
                late = (select count(*) from task where completed_on is null and due_on < :day)
            where id = :id""";

    private static final String LEND = "update staff_digest set work_at = clock_timestamp() + make_interval(secs => $1)"
            + " where id in (select id from staff_digest where state = 'planned' and day = $2"
            + " and work_at <= clock_timestamp() order by work_at limit 20 for update skip locked)"
            + " returning id, council_id, complaint_id, due_soon, missed, waiting, late";

    private final Pool system;
    private final CouncilScope scope;
    private final double lease;

    Digests(@ReactiveDataSource("system") Pool system, CouncilScope scope, NotificationConfig config) {
        this.system = system;
        this.scope = scope;
        this.lease = config.work().lease().toMillis() / 1000.0;
    }

    /** The councils with something new, and no mail of this day yet. */
    Uni<List<CouncilId>> withNews(LocalDate day) {
        return system.preparedQuery(WITH_NEWS).execute(Tuple.of(day)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new CouncilId(row.getString("council_id")))
                .toList());
    }

    /** Makes the council's mail of this day, of what is new by now and of what no mail could tell before. */
    Uni<Void> make(CouncilId council, LocalDate day) {
        var id = UUID.randomUUID();
        return scope.within(council, () -> change(GIVE_UP, Map.of("day", day))
                .chain(() -> change(GIVE_BACK.formatted("staff_news"), Map.of()))
                .chain(() -> change(GIVE_BACK.formatted("task"), Map.of()))
                .chain(() -> change(MAKE, Map.of("id", id, "council", council.value(), "day", day)))
                .chain(made -> made == 0 ? Uni.createFrom().voidItem() : count(id, day)));
    }

    private static Uni<Void> count(UUID id, LocalDate day) {
        return change("update staff_news set digest_id = :id where digest_id is null", Map.of("id", id))
                .chain(() -> change("update task set digest_id = :id where digest_id is null", Map.of("id", id)))
                .chain(() -> change(COUNT, Map.of("id", id, "day", day)))
                .replaceWithVoid();
    }

    private static Uni<Integer> change(String sql, Map<String, Object> values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            values.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** Lends those that are to be sent now to this instance, for a while. */
    Uni<List<Digest>> lend(LocalDate day) {
        return system.preparedQuery(LEND).execute(Tuple.of(lease, day)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Digests::digest)
                .toList());
    }

    /**
     * Notes how one ended.
     *
     * @param because why it failed, a code; null when it was sent
     */
    Uni<Void> ended(Digest digest, String because) {
        var values = Map.<String, Object>of(
                "state", because == null ? "sent" : "failed",
                "because", because == null ? "" : because,
                "id", digest.id());
        return scope.within(digest.council(), () -> change(
                        "update staff_digest set state = :state, because = nullif(:because, ''),"
                                + " sent_at = case when :state = 'sent' then clock_timestamp() end where id = :id",
                        values)
                .replaceWithVoid());
    }

    private static Digest digest(Row row) {
        return new Digest(
                row.getUUID("id"),
                new CouncilId(row.getString("council_id")),
                row.getUUID("complaint_id"),
                row.getInteger("due_soon"),
                row.getInteger("missed"),
                row.getInteger("waiting"),
                row.getInteger("late"));
    }
}
