package org.heard.ombudsman.ledger;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.Rules;

/**
 * Puts on record what a new day brings: an enquiry to be asked again, a recommendation that comes due or is missed, a statement
 * to publish. Each is decided by the case itself under its lock, so it is there once, however many instances look.
 */
@ApplicationScoped
class WhenDayComesThenPutWhatFellDueOnRecord {

    private static final String JOB = "sweep";
    private static final int BATCH = 200;

    private final Pool system;
    private final CouncilScope scope;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Rounds rounds;

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
        this.rounds = new Rounds("casework-days", config.sweepInterval(), this::sweep);
    }

    private record Due(UUID caseId, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Before a move of the clock is over, what fell due by it is on record. */
    void whenClockMoved(@Observes ClockMoved moved) {
        rounds.now();
    }

    private void sweep() {
        Sweep.over(
                this::due,
                Due::caseId,
                due -> Committed.await(() -> scope.within(due.council(), () -> ledger.lock(due.caseId())
                        .chain(opened -> ledger.add(
                                opened, Rules.fallDue(opened.casework(), clock.today(), ledger.days()), JOB)))));
    }

    private List<Due> due(UUID... tried) {
        return Committed.await(() -> system.preparedQuery("select case_id, council_id from case_state"
                        + " where falls_due_on <= $1 and case_id <> all($2) order by falls_due_on limit " + BATCH)
                .execute(Tuple.of(clock.today(), tried))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getUUID(0), new CouncilId(row.getString(1))))
                        .toList()));
    }
}
