package org.heard.notification.conversation;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.heard.notification.conversation.Conversation.State;
import org.heard.notification.nudge.Purpose;

/**
 * Whoever goes silent is reminded once. What they wrote is not lost: after that it goes to a person as it stands; within half an hour where
 * somebody is in danger, and within hours where they did not say that they are safe. Of whoever wrote nothing, nothing is kept.
 */
@ApplicationScoped
class Silence {

    private static final int BATCH = 200;

    private final Pool system;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final Consequence consequence;
    private final BusinessClock clock;
    private final NotificationConfig.Conversation config;
    private final Rounds rounds;

    Silence(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Complaints complaints,
            Consequence consequence,
            BusinessClock clock,
            NotificationConfig config) {
        this.system = system;
        this.scope = scope;
        this.complaints = complaints;
        this.consequence = consequence;
        this.clock = clock;
        this.config = config.conversation();
        this.rounds = new Rounds("conversations", config.work().newsLookedForEvery(), this::sweep);
    }

    private record Due(UUID id, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Before a move of the clock is over, whoever was silent for long enough by it is seen to. */
    void seeToTheSilent(@Observes ClockMoved moved) {
        rounds.now();
    }

    private void sweep() {
        Sweep.over(
                this::due,
                Due::id,
                due -> Committed.await(() -> scope.within(
                        due.council(), () -> complaints.lock(due.id()).chain(now -> seeTo(due.id(), now)))));
    }

    private Uni<Void> seeTo(UUID id, Instant now) {
        return Conversation.<Conversation>findById(id).chain(conversation -> {
            if (conversation.state != State.ASKING || conversation.dueAt.isAfter(clock.instant())) {
                return Uni.createFrom().voidItem();
            }
            if (conversation.isPressing()) {
                return consequence.complete(conversation);
            }
            if (conversation.mayBeInDanger()) {
                return consequence.findOut(conversation);
            }
            if (conversation.remindedAt == null) {
                conversation.remindedAt = clock.instant();
                conversation.dueAt = clock.instant().plus(config.givenToPersonAfter());
                return consequence.answer(conversation, Purpose.REMINDER, UUID.randomUUID(), now);
            }
            return conversation.isWorthKeeping() ? consequence.complete(conversation) : consequence.end(conversation);
        });
    }

    private List<Due> due(UUID... tried) {
        return Committed.await(() -> system.preparedQuery("select id, council_id from conversation"
                        + " where state = 'asking' and due_at <= $1 and id <> all($2) order by due_at limit " + BATCH)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), tried))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getUUID("id"), new CouncilId(row.getString("council_id"))))
                        .toList()));
    }
}
