package org.heard.notification.duty;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.Duties.Source;

/**
 * Whoever waits is told so every ten working days (TELL-11). The day stands in the complaint's row and moves on in the
 * transaction that owes the news, under the complaint's lock: however many instances there are and whenever one dies, each
 * news is owed once.
 */
@ApplicationScoped
class RegularNews {

    private static final int BATCH = 500;
    private static final int BEFORE_THE_DISPATCHER = 100;
    private static final Set<String> STAGES = Set.of("stage-1", "stage-2", "stage-3", "ombudsman");

    private final Pool system;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final Duties duties;
    private final NewsDays days;
    private final BusinessClock clock;
    private final Rounds rounds;

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
        this.rounds = new Rounds("regular-news", config.work().newsLookedForEvery(), this::sweep);
    }

    private record Waiting(UUID complaint, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Before a move of the clock is over, the news that fell due by it is owed; the dispatcher then sends it. */
    void oweWhatFellDue(@Observes @Priority(BEFORE_THE_DISPATCHER) ClockMoved moved) {
        rounds.now();
    }

    private void sweep() {
        Sweep.over(
                this::due,
                Waiting::complaint,
                waiting -> Committed.await(() -> scope.within(waiting.council(), () -> owe(waiting))));
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

    private List<Waiting> due(UUID... tried) {
        return Committed.await(() -> system.preparedQuery("select id, council_id from complaint"
                        + " where news_on <= $1 and id <> all($2) order by news_on limit " + BATCH)
                .execute(Tuple.of(clock.today(), tried))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Waiting(row.getUUID("id"), new CouncilId(row.getString("council_id"))))
                        .toList()));
    }
}
