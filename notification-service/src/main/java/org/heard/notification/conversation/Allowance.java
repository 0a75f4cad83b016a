package org.heard.notification.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;

/**
 * How many texts of a day we answer, of one number and of all who text a council, so that nobody can pump texts. What is sent is
 * limited, what is taken never is. In real days.
 */
@ApplicationScoped
class Allowance {

    private static final String COUNCIL = "council";
    private static final String COUNT = "insert into text_allowance (council_id, day, whose, sent)"
            + " values (:council, current_date, :whose, 1)"
            + " on conflict (council_id, day, whose) do update set sent = text_allowance.sent + 1 returning sent";

    private final Pool system;
    private final MeterRegistry metrics;
    private final NotificationConfig.Conversation config;

    Allowance(@ReactiveDataSource("system") Pool system, MeterRegistry metrics, NotificationConfig config) {
        this.system = system;
        this.metrics = metrics;
        this.config = config.conversation();
    }

    /** Counts an answer that is about to be sent, within the running transaction; whether it may be. */
    Uni<Boolean> take(CouncilId council, String digest) {
        return count(council, digest)
                .chain(ofNumber -> ofNumber > config.answersPerNumberADay()
                        ? Uni.createFrom().item(false)
                        : count(council, COUNCIL).map(ofAll -> ofAll <= config.answersPerCouncilADay()))
                .invoke(may -> {
                    if (!may) {
                        metrics.counter("heard.texts.unanswered").increment();
                    }
                });
    }

    /** What was counted on earlier days is of no use. */
    Uni<Void> forgetEarlierDays() {
        return system.query("delete from text_allowance where day < current_date")
                .execute()
                .replaceWithVoid();
    }

    private static Uni<Integer> count(CouncilId council, String whose) {
        return Panache.getSession().chain(session -> session.createNativeQuery(COUNT, Integer.class)
                .setParameter("council", council.value())
                .setParameter("whose", whose)
                .getSingleResult());
    }
}
