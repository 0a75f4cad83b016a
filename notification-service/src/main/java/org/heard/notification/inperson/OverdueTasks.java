package org.heard.notification.inperson;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
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
import org.heard.notification.NotificationConfig;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.staff.StaffNews;
import org.heard.notification.task.Task;

/** Whom nobody spoke with in time is not forgotten: each task that waits longer than it may is told of, once, and stays open. */
@ApplicationScoped
class OverdueTasks {

    private static final int BATCH = 500;

    private final Pool system;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final ToNotificationTopic topic;
    private final StaffNews staff;
    private final BusinessClock clock;
    private final Rounds rounds;

    OverdueTasks(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Complaints complaints,
            ToNotificationTopic topic,
            StaffNews staff,
            BusinessClock clock,
            NotificationConfig config) {
        this.system = system;
        this.scope = scope;
        this.complaints = complaints;
        this.topic = topic;
        this.staff = staff;
        this.clock = clock;
        this.rounds = new Rounds("overdue-tasks", config.work().newsLookedForEvery(), this::sweep);
    }

    private record Overdue(UUID task, UUID complaint, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Before a move of the clock is over, whatever became overdue by it was told. */
    void tellWhatBecameOverdue(@Observes ClockMoved moved) {
        rounds.now();
    }

    private void sweep() {
        Sweep.over(
                this::overdue,
                Overdue::task,
                overdue -> Committed.await(() -> scope.within(
                        overdue.council(),
                        () -> complaints.lock(overdue.complaint()).chain(() -> tell(overdue.task())))));
    }

    private Uni<Void> tell(UUID id) {
        return Task.<Task>findById(id).chain(task -> {
            if (task == null || !task.isOpen() || task.overdueToldOn != null) {
                return Uni.createFrom().voidItem();
            }
            task.overdueToldOn = clock.today();
            var council = new CouncilId(task.councilId);
            return topic.humanContactOverdue(council, task.complaintId, task.id, task.because, task.dueOn)
                    .chain(() -> staff.late(council, task.complaintId));
        });
    }

    private List<Overdue> overdue(UUID... tried) {
        return Committed.await(() -> system.preparedQuery("select id, complaint_id, council_id from task"
                        + " where due_on < $1 and completed_on is null and overdue_told_on is null and id <> all($2)"
                        + " order by due_on limit " + BATCH)
                .execute(Tuple.of(clock.today(), tried))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Overdue(
                                row.getUUID("id"),
                                row.getUUID("complaint_id"),
                                new CouncilId(row.getString("council_id"))))
                        .toList()));
    }
}
