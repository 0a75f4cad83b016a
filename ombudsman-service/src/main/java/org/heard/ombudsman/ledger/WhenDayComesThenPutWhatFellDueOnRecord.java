package org.heard.ombudsman.ledger;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.Rules;
import org.jboss.logging.Logger;

/**
 * Puts on record what a new day brings: an enquiry to be asked again, a recommendation that comes due or is missed, a statement
 * to publish. Each is decided by the case itself under its lock, so it is there once, however many instances look.
 */
@ApplicationScoped
class WhenDayComesThenPutWhatFellDueOnRecord {

    private static final Logger LOG = Logger.getLogger(WhenDayComesThenPutWhatFellDueOnRecord.class);
    private static final String JOB = "sweep";
    private static final int BATCH = 200;

    private final Pool system;
    private final CouncilScope scope;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final OmbudsmanConfig config;
    private volatile boolean stopping;

    WhenDayComesThenPutWhatFellDueOnRecord(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Ledger ledger,
            BusinessClock clock,
            OmbudsmanConfig config) {
        this.system = system;
        this.scope = scope;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    private record Due(UUID caseId, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("casework-days").start(() -> {
            while (!stopping) {
                sweep();
                pause();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Before a move of the clock is over, what fell due by it is on record. */
    void whenClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    private synchronized void sweep() {
        var left = new HashSet<UUID>();
        try {
            var due = due(left);
            while (!due.isEmpty()) {
                due.forEach(one -> record(one, left));
                due = due(left);
            }
        } catch (RuntimeException failure) {
            LOG.warnf("cases not looked through now: %s", failure.getClass().getName());
        }
    }

    private void record(Due due, Set<UUID> left) {
        try {
            await(() -> scope.within(due.council(), () -> ledger.lock(due.caseId())
                    .chain(opened ->
                            ledger.add(opened, Rules.fallDue(opened.casework(), clock.today(), ledger.days()), JOB))));
        } catch (RuntimeException failure) {
            LOG.warnf("a case left for later: %s", failure.getClass().getName());
        }
        left.add(due.caseId());
    }

    private List<Due> due(Set<UUID> seen) {
        return await(() -> system.preparedQuery("select case_id, council_id from case_state"
                        + " where falls_due_on <= $1 and case_id <> all($2) order by falls_due_on limit " + BATCH)
                .execute(Tuple.of(clock.today(), seen.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getUUID(0), new CouncilId(row.getString(1))))
                        .toList()));
    }

    private void pause() {
        try {
            Thread.sleep(config.sweepInterval());
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
