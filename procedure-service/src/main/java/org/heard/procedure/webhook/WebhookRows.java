package org.heard.procedure.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Problem;
import org.hibernate.reactive.mutiny.Mutiny;

/** The council's side of webhooks, within its scope. */
@ApplicationScoped
class WebhookRows {

    private static final String SELECT =
            "select id, url, state, paused_because, previous_secret_until, created_at from webhook";

    private static final String SENT = "select position, event_id, state, attempts, last_result, last_try_at, next_at"
            + " from webhook_delivery where webhook_id = :id and position > :after and (:state = '' or state = :state)"
            + " order by position";

    /** From the feed itself, so that what was missed before the webhook was there can be had, too. */
    private static final String REPLAY = "insert into webhook_delivery"
            + " (webhook_id, position, council_id, event_id, state, next_at)"
            + " select cast(:id as uuid), c.position, c.council_id, c.event_id, 'waiting', now() from council_change c"
            + " left join webhook_delivery d on d.webhook_id = cast(:id as uuid) and d.position = c.position"
            + " where %s on conflict (webhook_id, position)"
            + " do update set state = 'waiting', attempts = 0, next_at = now()";

    /**
     * A webhook; never with its secret.
     *
     * @param pausedBecause {@code asked}, {@code gone} (the target answered 410) or {@code given-up} (a message was not taken over days)
     * @param previousSecretUntil until when messages carry a signature with the secret before, too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id, String url, String state, String pausedBecause, Instant previousSecretUntil, Instant createdAt) {}

    /**
     * One change sent to one webhook.
     *
     * @param state waiting, delivered or dead
     * @param lastResult an HTTP status, or why there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            long position,
            String changeId,
            String state,
            int attempts,
            String lastResult,
            Instant lastTryAt,
            Instant nextTryAt) {}

    Uni<Void> add(UUID id, CouncilId council, Target target, byte[] sealed, String by) {
        return session(session -> session.createNativeQuery(
                                "insert into webhook (id, council_id, url, secret, state, position, created_by)"
                                        + " values (:id, :council, :url, :secret, 'active', coalesce((select position from"
                                        + " council_change_head where council_id = :council), 0), :by)")
                        .setParameter("id", id)
                        .setParameter("council", council.value())
                        .setParameter("url", target.url().toString())
                        .setParameter("secret", sealed)
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<View>> all() {
        return session(session -> session.createNativeQuery(SELECT + " order by created_at, id", Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(WebhookRows::view).toList()));
    }

    Uni<View> find(UUID id) {
        return session(session -> session.createNativeQuery(SELECT + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(WebhookRows::view));
    }

    /** The new secret signs from now on, and the one before for a while beside it. */
    Uni<Void> rotate(UUID id, byte[] sealed, Duration previousValidFor) {
        return change(
                id,
                "previous_secret = secret, previous_secret_until = now() + make_interval(secs => "
                        + previousValidFor.toSeconds() + "), secret = :secret",
                Map.of("secret", sealed));
    }

    Uni<Void> retarget(UUID id, Target target) {
        return change(id, "url = :url", Map.of("url", target.url().toString()));
    }

    Uni<Void> pause(UUID id) {
        return change(id, "state = 'paused', paused_because = 'asked'", Map.of());
    }

    /** Goes on where it stopped; what waits is tried at once. */
    Uni<Void> resume(UUID id) {
        return change(id, "state = 'active', paused_because = null", Map.of())
                .chain(() -> session(session -> session.createNativeQuery(
                                "update webhook_delivery set next_at = now() where webhook_id = :id and state = 'waiting'")
                        .setParameter("id", id)
                        .executeUpdate()))
                .replaceWithVoid();
    }

    /** Sends again; how many. */
    Uni<Integer> replay(UUID id, Replay what) {
        return session(session -> {
            var query = session.createNativeQuery(REPLAY.formatted(what.condition()))
                    .setParameter("id", id);
            what.values().forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** Which changes are sent again. */
    record Replay(String condition, Map<String, Object> values) {

        static Replay of(String changeId) {
            return new Replay("c.event_id = :change", Map.of("change", changeId));
        }

        static Replay since(Instant since) {
            return new Replay("c.recorded_at >= :since", Map.of("since", since.atOffset(ZoneOffset.UTC)));
        }

        static Replay ofDead() {
            return new Replay("d.state = 'dead'", Map.of());
        }
    }

    Uni<List<Delivery>> deliveries(UUID id, String state, long after, int atMost) {
        return session(session -> session.createNativeQuery(SENT, Object[].class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("state", state)
                .setMaxResults(atMost)
                .getResultList()
                .map(rows -> rows.stream().map(WebhookRows::delivery).toList()));
    }

    private Uni<Void> change(UUID id, String what, Map<String, Object> values) {
        return find(id).chain(() -> session(session -> {
                    var query = session.createNativeQuery("update webhook set " + what + " where id = :id")
                            .setParameter("id", id);
                    values.forEach(query::setParameter);
                    return query.executeUpdate();
                }))
                .replaceWithVoid();
    }

    private static View view(Object[] row) {
        return new View((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], at(row[4]), at(row[5]));
    }

    private static Delivery delivery(Object[] row) {
        var state = (String) row[2];
        return new Delivery(
                ((Number) row[0]).longValue(),
                (String) row[1],
                state,
                ((Number) row[3]).intValue(),
                (String) row[4],
                at(row[5]),
                state.equals("waiting") ? at(row[6]) : null);
    }

    private static Instant at(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }

    private static <T> Uni<T> session(java.util.function.Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}
