package org.heard.notification.inperson;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
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
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.duty.Duty;
import org.heard.notification.task.Tasks;

/**
 * A duty to tell that was not done by its day is itself told of, once: a person looks into it, and it stands in the proof. It
 * stays owed. What has no safe channel is a person's task already, which is told of when nobody does it.
 */
@ApplicationScoped
class LateDuties {

    private static final int BATCH = 500;
    private static final int AFTER_THE_DISPATCHER = 3_000;

    private final Pool system;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final Tasks tasks;
    private final BusinessClock clock;
    private final Rounds rounds;

    LateDuties(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Complaints complaints,
            Tasks tasks,
            BusinessClock clock,
            NotificationConfig config) {
        this.system = system;
        this.scope = scope;
        this.complaints = complaints;
        this.tasks = tasks;
        this.clock = clock;
        this.rounds = new Rounds("late-duties", config.work().newsLookedForEvery(), this::sweep);
    }

    private record Late(UUID duty, UUID complaint, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** What the dispatcher could not do when the clock moved, and only that, is late by the move. */
    void tellWhatBecameLate(@Observes @Priority(AFTER_THE_DISPATCHER) ClockMoved moved) {
        rounds.now();
    }

    private void sweep() {
        Sweep.over(
                this::late,
                Late::duty,
                late -> Committed.await(() -> scope.within(
                        late.council(), () -> complaints.lock(late.complaint()).chain(() -> tell(late)))));
    }

    private Uni<Void> tell(Late late) {
        return Duty.<Duty>findById(late.duty()).chain(duty -> {
            if (duty == null || duty.state != Duty.State.PLANNED || duty.lateToldOn != null) {
                return Uni.createFrom().voidItem();
            }
            duty.lateToldOn = clock.today();
            return tasks.lookAt(late.council(), late.complaint(), duty.id, "notice-late", duty.sourceEventId);
        });
    }

    /** What was owed when it was late already, and can be told today, is not told of. */
    private List<Late> late(UUID... tried) {
        return Committed.await(() -> system.preparedQuery("select id, complaint_id, council_id from duty"
                        + " where due_by < $1 and owed_on < $1 and companion_of is null and state = 'planned'"
                        + " and late_told_on is null and id <> all($2) order by due_by limit " + BATCH)
                .execute(Tuple.of(clock.today(), tried))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Late(
                                row.getUUID("id"),
                                row.getUUID("complaint_id"),
                                new CouncilId(row.getString("council_id"))))
                        .toList()));
    }
}
