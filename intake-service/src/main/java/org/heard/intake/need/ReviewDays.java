package org.heard.intake.need;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.heard.intake.IntakeConfig;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.jboss.logging.Logger;

/**
 * Asks a person to look at a need again when its day has come. That it was asked stands in the need's row, in the transaction of
 * the fact: however many instances there are, it is asked once.
 */
@ApplicationScoped
class ReviewDays {

    static final String TO_REVIEW = "needs-to-review";

    private static final Logger LOG = Logger.getLogger(ReviewDays.class);

    private static final String DUE = "select id, council_id, complaint_id from support_need"
            + " where review_on <= $1 and ended_on is null and not review_asked order by review_on limit 500";

    private final Pool system;
    private final CouncilScope scope;
    private final ToIntakeTopic topic;
    private final BusinessClock clock;
    private final IntakeConfig config;
    private volatile boolean stopping;

    ReviewDays(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            ToIntakeTopic topic,
            BusinessClock clock,
            IntakeConfig config) {
        this.system = system;
        this.scope = scope;
        this.topic = topic;
        this.clock = clock;
        this.config = config;
    }

    private record Due(UUID need, CouncilId council, UUID complaint) {}

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("need-reviews").start(() -> {
            while (!stopping) {
                sweep();
                pause();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Before a move of the clock is over, what fell due by it was asked for. */
    void askForWhatFellDue(@Observes ClockMoved moved) {
        sweep();
    }

    private synchronized void sweep() {
        try {
            due().forEach(due -> await(() -> scope.within(due.council(), () -> ask(due))));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "reviews of needs not looked for now: %s",
                    failure.getClass().getName());
        }
    }

    /** Facts of a complaint follow one another as its row is locked. */
    private Uni<Void> ask(Due due) {
        return LodgedComplaint.<LodgedComplaint>findById(due.complaint(), LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> SupportNeed.<SupportNeed>findById(due.need()))
                .chain(need -> {
                    if (need.reviewAsked) {
                        return Uni.createFrom().voidItem();
                    }
                    need.reviewAsked = true;
                    var what = UUID.randomUUID();
                    return topic.promptRaised(due.council(), due.complaint(), what, TO_REVIEW);
                });
    }

    private List<Due> due() {
        return await(
                () -> system.preparedQuery(DUE).execute(Tuple.of(clock.today())).map(rows -> StreamSupport.stream(
                                rows.spliterator(), false)
                        .map(row -> new Due(
                                row.getUUID("id"),
                                new CouncilId(row.getString("council_id")),
                                row.getUUID("complaint_id")))
                        .toList()));
    }

    private void pause() {
        try {
            Thread.sleep(config.reviewsLookedForEvery());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs one transaction on a context of its own, and waits for its commit. */
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
