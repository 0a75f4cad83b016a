package org.heard.notification.nudge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.heard.notification.NotificationConfig;

/**
 * How many messages may go out in a day: of one council, whose money they cost, and to one address, which somebody may make us
 * write to by writing to us. Nothing is lost by it: news waits, and an answer that is not given was on record before.
 */
@ApplicationScoped
class Budget {

    private static final Duration DAY = Duration.ofDays(1);

    private final NotificationConfig config;
    private final MeterRegistry metrics;

    Budget(NotificationConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Whether one more may go out now, within the running transaction and scope of its council.
     *
     * @param now real time
     * @return why not: {@code council-budget} or {@code address-limit}; empty when it may. What was begun may be finished
     */
    Uni<Optional<String>> spent(Nudge nudge, Instant now) {
        if (nudge.firstTriedAt != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*), count(*) filter (where address_digest = :address) from nudge"
                                        + " where first_tried_at > :since",
                                Object[].class)
                        .setParameter("address", nudge.addressDigest)
                        .setParameter("since", now.minus(DAY))
                        .getSingleResult())
                .map(counts -> over(nudge, ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue()))
                .invoke(why -> why.ifPresent(because ->
                        metrics.counter("heard.nudges.held", "because", because).increment()));
    }

    private Optional<String> over(Nudge nudge, long ofCouncil, long toAddress) {
        if (toAddress >= config.rules().messagesToAnAddressADay()) {
            return Optional.of("address-limit");
        }
        var budget = Optional.ofNullable(config.councils().get(nudge.councilId))
                .flatMap(council -> council.messagesADay())
                .orElse(config.rules().messagesOfACouncilADay());
        return ofCouncil >= budget ? Optional.of("council-budget") : Optional.empty();
    }
}
