package org.heard.notification.duty;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.Duties.Source;
import org.jboss.logging.Logger;

/**
 * Whoever waits is told so every ten working days (TELL-11). The day stands in the complaint's row and moves on in the
 * transaction that owes the news, under the complaint's lock: however many instances there are and whenever one dies, each
 * news is owed once.
 */
@ApplicationScoped
class RegularNews {

    private static final Logger LOG = Logger.getLogger(RegularNews.class);
    private static final int BATCH = 500;
    private static final int BEFORE_THE_DISPATCHER = 100;
    private static final Set<String> STAGES = Set.of("stage-1", "stage-2", "stage-3", "ombudsman");

    private final Pool system;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final Duties duties;
    private final NewsDays days;
    private final BusinessClock clock;
    private final NotificationConfig.Work config;
    private volatile boolean stopping;

    RegularNews(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Complaints complaints,
            Duties duties,
            NewsDays days,
            BusinessClock clock,
            NotificationConfig config) {
        this.system = system;
        this.scope = scope;
        this.complaints = complaints;
        this.duties = duties;
        this.days = days;
        this.clock = clock;
        this.config = config.work();
    }

    private record Waiting(UUID complaint, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("regular-news").start(() -> {
            while (!stopping) {
                sweep();
                pause();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Before a move of the clock is over, the news that fell due by it is owed; the dispatcher then sends it. */
    void oweWhatFellDue(@Observes @Priority(BEFORE_THE_DISPATCHER) ClockMoved moved) {
        sweep();
    }

    private synchronized void sweep() {
        var left = new HashSet<UUID>();
        try {
            var due = due();
            while (due.stream().anyMatch(waiting -> !left.contains(waiting.complaint()))) {
                for (var waiting : due) {
                    if (!left.contains(waiting.complaint())) {
                        owe(waiting, left);
                    }
                }
                due = due();
            }
        } catch (RuntimeException failure) {
            LOG.warnf("regular news not looked for now: %s", failure.getClass().getName());
        }
    }

    private void owe(Waiting waiting, Set<UUID> left) {
        try {
            await(() -> scope.within(waiting.council(), () -> owe(waiting)));
        } catch (RuntimeException failure) {
            left.add(waiting.complaint());
            LOG.warnf(
                    "regular news of %s left for later: %s",
                    waiting.complaint(), failure.getClass().getName());
        }
    }

    private Uni<Void> owe(Waiting waiting) {
        return complaints
                .lock(waiting.complaint())
                .chain(() -> KnownComplaint.<KnownComplaint>findById(waiting.complaint()))
                .chain(complaint ->
                        complaint == null || complaint.newsOn == null || complaint.newsOn.isAfter(clock.today())
                                ? Uni.createFrom().voidItem()
                                : owe(complaint));
    }

    /** Of a complaint that ended or was erased nobody is told any more. */
    private Uni<Void> owe(KnownComplaint complaint) {
        if (complaint.closedOn != null) {
            complaint.waitsNoMore();
            return Uni.createFrom().voidItem();
        }
        var dueBy = complaint.newsOn;
        complaint.newsOn = days.firstAfter(complaint.waitingSince);
        var source = new Source("regular-news/" + complaint.id + "/" + dueBy, "RegularNews");
        return duties.owe(complaint, source, List.of(news(complaint, dueBy)));
    }

    private static Owed news(KnownComplaint complaint, LocalDate dueBy) {
        var letter = STAGES.contains(complaint.waitingFor) ? "still-waiting-" + complaint.waitingFor : "still-waiting";
        return new Owed(Tell.STILL_WAITING, dueBy, letter, Map.of("since", complaint.waitingSince));
    }

    private List<Waiting> due() {
        return await(() -> system.preparedQuery(
                        "select id, council_id from complaint where news_on <= $1 order by news_on limit " + BATCH)
                .execute(Tuple.of(clock.today()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Waiting(row.getUUID("id"), new CouncilId(row.getString("council_id"))))
                        .toList()));
    }

    private void pause() {
        try {
            Thread.sleep(config.newsLookedForEvery());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Supplier<Uni<T>> transaction) {
        try {
            return VertxContextSupport.subscribeAndAwait(transaction);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
