package org.heard.intake.need;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.intake.IntakeConfig;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;

/**
 * Asks a person to look at a need again when its day has come. That it was asked stands in the need's row, in the transaction of
 * the fact: however many instances there are, it is asked once.
 */
@ApplicationScoped
class ReviewDays {

    static final String TO_REVIEW = "needs-to-review";

    private static final String DUE = "select id, council_id, complaint_id from support_need"
            + " where review_on <= $1 and ended_on is null and not review_asked and id <> all($2)"
            + " order by review_on limit 500";

    private final Pool system;
    private final CouncilScope scope;
    private final ToIntakeTopic topic;
    private final BusinessClock clock;
    private final Rounds rounds;

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
        this.rounds = new Rounds("need-reviews", config.reviewsLookedForEvery(), this::sweep);
    }

    private record Due(UUID need, CouncilId council, UUID complaint) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Before a move of the clock is over, what fell due by it was asked for. */
    void askForWhatFellDue(@Observes ClockMoved moved) {
        rounds.now();
    }

    private void sweep() {
        Sweep.over(this::due, Due::need, due -> Committed.await(() -> scope.within(due.council(), () -> ask(due))));
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

    private List<Due> due(UUID... tried) {
        return Committed.await(() -> system.preparedQuery(DUE)
                .execute(Tuple.of(clock.today(), tried))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(
                                row.getUUID("id"),
                                new CouncilId(row.getString("council_id")),
                                row.getUUID("complaint_id")))
                        .toList()));
    }
}
