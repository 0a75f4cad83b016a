package org.heard.notification.nudge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heard.kit.council.CouncilId;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.notification.NotificationConfig;
import org.heard.notification.task.Tasks;

/**
 * How many messages may go out in a day, in real time: of one council, whose money they cost, and to one address, which
 * somebody may make us write to by writing to us. Whoever writes to a council from many numbers uses up no more than the answers' share:
 * the rest is for news. What whoever may be in danger is answered is counted by itself, and takes nothing from either. Nothing is lost by
 * it: news waits, an answer that is not given was on record before, and a person of the council hears that its budget is spent.
 */
@ApplicationScoped
class Budget {

    private static final String SPENT = "message-budget-spent";
    private static final String COUNCIL = "council";
    private static final String ANSWERS = "answers";
    private static final String IN_DANGER = "in-danger";

    /** It begins at eight in the morning: what waited for it reaches nobody in the night. */
    private static final String TODAY = "cast(now() at time zone 'Europe/London' - interval '8 hours' as date)";

    /** In one order, always: two at once, of whichever instance, wait for one another, and never both. */
    private static final String COUNT = "insert into messages_of_a_day (council_id, day, whose, sent)"
            + " select :council, " + TODAY + ", counted.whose, 1"
            + " from unnest(string_to_array(:whose, ',')) with ordinality as counted (whose, place) order by counted.place"
            + " on conflict (council_id, day, whose) do update set sent = messages_of_a_day.sent + 1"
            + " returning whose, sent";

    private static final String TAKE_BACK = "update messages_of_a_day set sent = sent - 1"
            + " where council_id = :council and day = " + TODAY + " and whose = any(string_to_array(:whose, ','))";

    private final Pool system;
    private final Tasks tasks;
    private final NotificationConfig config;
    private final MeterRegistry metrics;
    private final Rounds rounds;

    Budget(@ReactiveDataSource("system") Pool system, Tasks tasks, NotificationConfig config, MeterRegistry metrics) {
        this.system = system;
        this.tasks = tasks;
        this.config = config;
        this.metrics = metrics;
        this.rounds = new Rounds("earlier-days", config.work().newsLookedForEvery(), this::forgetEarlierDays);
    }

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /**
     * Takes one message out of the budget, within the running transaction and scope of its council. What was begun may be finished.
     *
     * @return why it may not go out now: {@code council-budget} or {@code address-limit}; empty when it may
     */
    Uni<Optional<String>> take(Nudge nudge) {
        if (nudge.firstTriedAt != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("council", nudge.councilId)
                        .setParameter("whose", whose(nudge))
                        .getResultList())
                .map(rows -> over(nudge, sent(rows)))
                .call(why -> why.isPresent()
                        ? hold(nudge, why.get())
                        : Uni.createFrom().voidItem());
    }

    /** Whose messages it is one of. */
    private static String whose(Nudge nudge) {
        var ofCouncil = nudge.isForWhoeverMayBeInDanger()
                ? IN_DANGER
                : nudge.isOnlyAnAnswer() ? COUNCIL + "," + ANSWERS : COUNCIL;
        return ofCouncil + "," + address(nudge);
    }

    private static String address(Nudge nudge) {
        return nudge.isForWhoeverMayBeInDanger() ? IN_DANGER + ":" + nudge.addressDigest : nudge.addressDigest;
    }

    private static Map<String, Integer> sent(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    private Optional<String> over(Nudge nudge, Map<String, Integer> sent) {
        if (sent.get(address(nudge)) > config.rules().messagesToAnAddressADay()) {
            return Optional.of("address-limit");
        }
        var budget = Optional.ofNullable(config.councils().get(nudge.councilId))
                .flatMap(council -> council.messagesADay())
                .orElse(config.rules().messagesOfACouncilADay());
        var isSpent = sent.getOrDefault(COUNCIL, 0) > budget
                || sent.getOrDefault(ANSWERS, 0) > answersOf(budget)
                || sent.getOrDefault(IN_DANGER, 0) > budget;
        return isSpent ? Optional.of("council-budget") : Optional.empty();
    }

    /** Two messages of three. */
    private static int answersOf(int budget) {
        return (int) (budget * 2L / 3);
    }

    private Uni<Void> hold(Nudge nudge, String because) {
        metrics.counter("heard.nudges.held", "because", because).increment();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_BACK)
                        .setParameter("council", nudge.councilId)
                        .setParameter("whose", whose(nudge))
                        .executeUpdate())
                .chain(() -> "council-budget".equals(because)
                        ? tasks.lookAtOnceADay(new CouncilId(nudge.councilId), nudge.complaintId, SPENT)
                        : Uni.createFrom().voidItem());
    }

    private void forgetEarlierDays() {
        Committed.await(() -> system.query("delete from messages_of_a_day where day < " + TODAY)
                .execute());
    }
}
