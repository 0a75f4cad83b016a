package org.heard.kit.kafka;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.kit.KitConfig;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Correlation;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.problem.Outages;
import org.heard.kit.problem.Refused;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes records from Kafka: twice, late or malformed, each has its effect once or is parked (law 3). The inbox row is
 * written in the transaction of the effect. An outage is waited out; anything else that keeps failing parks its own
 * subject, and every other subject goes on. A parked record that comes again is tried again, and waits no more when it
 * has its effect.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final CouncilScope scope;
    private final ParkedRecords parked;
    private final KitConfig.Inbox config;

    Inbox(CouncilScope scope, ParkedRecords parked, KitConfig config) {
        this.scope = scope;
        this.parked = parked;
        this.config = config.inbox();
    }

    /** What a record does. */
    @FunctionalInterface
    public interface Effect {

        /**
         * Runs in the transaction and scope of the record's council.
         *
         * @return completes when done; a {@link Refused} parks the record under its code
         * @throws Unreadable when the payload is not what the type promises
         */
        Uni<Void> of(EventRecord event) throws Unreadable;
    }

    /**
     * Handles one record; never fails but for an outage, which it waits out.
     *
     * @param consumer name of the consumer, such as {@code notification/from-procedure}
     */
    public Uni<Void> take(String consumer, ConsumerRecord<String, byte[]> message, Effect effect) {
        EventRecord event;
        try {
            event = EventRecord.from(message);
        } catch (Unreadable unreadable) {
            return untilReachable(parked.park(consumer, message, null, unreadable.reason()));
        }
        MDC.put(Correlation.KEY, String.valueOf(event.correlationId()));
        return Uni.createFrom()
                .deferred(() -> scope.within(event.council(), () -> once(consumer, event, effect)))
                .onFailure(failure -> !isFinal(failure) && !Outages.causedBy(failure))
                .retry()
                .withBackOff(config.firstRetryAfter(), config.longestRetryAfter())
                .atMost(config.triesBeforeParking())
                .plug(Inbox.this::untilReachable)
                .onFailure()
                .recoverWithUni(failure -> {
                    var reason = reason(failure);
                    LOG.warnf("%s parked event %s: %s (%s)", consumer, event.id(), reason, kind(failure));
                    LOG.debug("parked", failure);
                    return untilReachable(parked.park(consumer, message, event, reason));
                });
    }

    private Uni<Void> once(String consumer, EventRecord event, Effect effect) {
        return Panache.getSession()
                .chain(session -> ahead(session, consumer, event).chain(ahead -> {
                    if (ahead.isBehindAnother()) {
                        throw new Refused("behind-a-parked-record", "An earlier record of this subject is parked.");
                    }
                    return firstTime(session, consumer, event)
                            .chain(first -> first
                                    ? apply(effect, event)
                                    : Uni.createFrom().voidItem())
                            .chain(() -> ahead.isThisOne()
                                    ? waitsNoMore(session, consumer, event)
                                    : Uni.createFrom().voidItem());
                }));
    }

    private static Uni<Void> apply(Effect effect, EventRecord event) {
        try {
            return effect.of(event);
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason(), "The record cannot be read.");
        }
    }

    private static Uni<ParkedAhead> ahead(Mutiny.Session session, String consumer, EventRecord event) {
        return session.createNativeQuery(ParkedAhead.QUERY, Object[].class)
                .setParameter("consumer", consumer)
                .setParameter("subject", event.subject())
                .setParameter("event", event.id())
                .getSingleResult()
                .map(row -> new ParkedAhead(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Boolean) row[2]));
    }

    private static Uni<Void> waitsNoMore(Mutiny.Session session, String consumer, EventRecord event) {
        return session.createNativeQuery("update parked_record set replayed_at = now() where consumer = :consumer"
                        + " and subject = :subject and event_id = :event and replayed_at is null")
                .setParameter("consumer", consumer)
                .setParameter("subject", event.subject())
                .setParameter("event", event.id())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Boolean> firstTime(Mutiny.Session session, String consumer, EventRecord event) {
        return session.createNativeQuery("insert into inbox (consumer, event_id, subject, council_id)"
                        + " values (:consumer, :event, :subject, :council) on conflict do nothing")
                .setParameter("consumer", consumer)
                .setParameter("event", event.id())
                .setParameter("subject", event.subject())
                .setParameter("council", event.council().value())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private <T> Uni<T> untilReachable(Uni<T> work) {
        return work.onFailure(Outages::causedBy)
                .retry()
                .withBackOff(config.firstRetryAfter(), config.longestRetryAfter())
                .indefinitely();
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof Refused;
    }

    /** The classes of a failure and of what caused it: never their messages, which may quote what they failed on. */
    private static String kind(Throwable failure) {
        var cause = failure.getCause();
        var name = failure.getClass().getName();
        return cause == null || cause == failure
                ? name
                : name + " by " + cause.getClass().getName();
    }

    private static String reason(Throwable failure) {
        return failure instanceof Refused refused ? refused.code() : "effect-failed";
    }
}
