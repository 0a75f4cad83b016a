package org.heard.procedure.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.contracts.IntegrationEvent;
import org.heard.eventstore.StreamConflict;
import org.heard.kit.KitConfig;
import org.heard.kit.http.Correlation;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.problem.Outages;
import org.heard.kit.problem.Refused;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Takes records one by one: each has its effect once, in one transaction with its inbox row, or is parked. An unreachable database
 * is waited for, so nothing is lost and nothing overtakes; whatever else keeps failing parks its own complaint. A parked record that
 * comes again is tried again, and waits no more when it has its effect.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTable table;
    private final ObjectReader json;
    private final KitConfig config;
    private volatile boolean stopping;

    Inbox(InboxTable table, ObjectMapper json, KitConfig config) {
        this.table = table;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.config = config;
    }

    /** What a fact does; a {@link Refused} parks the record under its code. */
    @FunctionalInterface
    interface Effect<E> {
        void of(E fact, EventRecord event) throws Unreadable;
    }

    /** Handles one record; facts of another type are ignored. Returns when it is done with, or throws when stopping. */
    <E extends IntegrationEvent> void take(
            String consumer, ConsumerRecord<String, byte[]> message, Class<E> type, Effect<E> effect) {
        take(consumer, message, type, _ -> false, effect);
    }

    /**
     * The same.
     *
     * @param takesBack whether the fact takes back whatever its council's parked records of its subject say: they wait no more
     */
    <E extends IntegrationEvent> void take(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            Class<E> type,
            Predicate<E> takesBack,
            Effect<E> effect) {
        if (isOfAnotherType(message, type)) {
            return;
        }
        EventRecord event;
        try {
            event = EventRecord.from(message);
        } catch (Unreadable unreadable) {
            park(consumer, message, null, unreadable.reason());
            return;
        }
        MDC.put(Correlation.KEY, event.correlationId() == null ? event.id() : event.correlationId());
        try {
            persist(consumer, message, event, new Work() {
                @Override
                public boolean takesBack() throws Unreadable {
                    return takesBack.test(fact(event, type));
                }

                @Override
                public void run() throws Unreadable {
                    effect.of(fact(event, type), event);
                }
            });
        } finally {
            MDC.remove(Correlation.KEY);
        }
    }

    private interface Work {
        boolean takesBack() throws Unreadable;

        void run() throws Unreadable;
    }

    private void persist(String consumer, ConsumerRecord<String, byte[]> message, EventRecord event, Work work) {
        var wait = config.inbox().firstRetryAfter();
        for (var tries = 1; ; ) {
            try {
                QuarkusTransaction.requiringNew().run(() -> once(consumer, event, work));
                return;
            } catch (Refused refused) {
                park(consumer, message, event, refused.code());
                return;
            } catch (RuntimeException failure) {
                if (!passes(failure) && tries++ >= config.inbox().triesBeforeParking()) {
                    LOG.warnf("%s: %s", consumer, failure.getClass().getName());
                    LOG.debug("effect failed", failure);
                    park(consumer, message, event, "effect-failed");
                    return;
                }
            }
            wait = waitFor(wait);
        }
    }

    /** Whether the failure will pass by itself: somebody was faster, or the database cannot be reached. */
    private boolean passes(RuntimeException failure) {
        return failure instanceof StreamConflict || Outages.causedBy(failure) || !table.isReachable();
    }

    private void once(String consumer, EventRecord event, Work work) {
        try {
            if (!config.councils().contains(event.council().value())) {
                throw new Refused("unknown-council", "The council is not set up here.");
            }
            var taken = table.take(consumer, event);
            if (taken.ahead().isBehindAnother() && work.takesBack()) {
                table.giveUp(consumer, event);
                taken = table.take(consumer, event);
            }
            if (taken.ahead().isBehindAnother()) {
                throw new Refused("behind-a-parked-record", "An earlier record of this complaint is parked.");
            }
            if (taken.first()) {
                work.run();
            }
            if (taken.ahead().isThisOne()) {
                table.waitsNoMore(consumer, event);
            }
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason(), "The record cannot be read.");
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox cannot be written", failure);
        }
    }

    private void park(String consumer, ConsumerRecord<String, byte[]> message, EventRecord event, String reason) {
        var wait = config.inbox().firstRetryAfter();
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> table.park(consumer, message, event, reason));
                LOG.warnf("%s parked a record at %s/%d: %s", consumer, message.partition(), message.offset(), reason);
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("%s cannot park now: %s", consumer, failure.getClass().getName());
            }
            wait = waitFor(wait);
        }
    }

    private <E extends IntegrationEvent> E fact(EventRecord event, Class<E> type) throws Unreadable {
        E fact;
        try {
            fact = json.forType(type).readValue(event.payload());
        } catch (IOException malformed) {
            throw new Unreadable("malformed-payload");
        }
        if (fact == null || !event.subject().equals(fact.subject())) {
            throw new Unreadable("payload-is-of-another-subject");
        }
        return fact;
    }

    private Duration waitFor(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
        if (stopping) {
            throw new IllegalStateException("stopping; the record will come again");
        }
        var longer = wait.multipliedBy(2);
        return longer.compareTo(config.inbox().longestRetryAfter()) > 0
                ? config.inbox().longestRetryAfter()
                : longer;
    }

    private static boolean isOfAnotherType(
            ConsumerRecord<String, byte[]> message, Class<? extends IntegrationEvent> type) {
        var header = message.headers().lastHeader("ce_type");
        return header != null
                && header.value() != null
                && !new String(header.value(), StandardCharsets.UTF_8).equals(IntegrationEvent.typeOf(type));
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
