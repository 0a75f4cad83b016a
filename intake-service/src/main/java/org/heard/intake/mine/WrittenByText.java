package org.heard.intake.mine;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.IntakeConfig;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.problem.Refused;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;

/**
 * Fetches what people wrote by text, and keeps it with the complaint's messages for the complaints manager. It is forgotten where it
 * came from only when it is kept here: whatever dies when, it is kept once and lost never.
 */
@ApplicationScoped
public class WrittenByText {

    private static final int NOT_FOUND = 404;

    private static final String WAITING =
            "select id, council_id, complaint_id, replied_on from reply_to_fetch where id <> all($1) limit 100";

    private final Pool system;
    private final CouncilScope scope;
    private final NotificationApi notification;
    private final Messages messages;
    private final Rounds rounds;

    WrittenByText(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            @RestClient NotificationApi notification,
            Messages messages,
            IntakeConfig config) {
        this.system = system;
        this.scope = scope;
        this.notification = notification;
        this.messages = messages;
        this.rounds = new Rounds("written-by-text", config.repliesFetchedEvery(), this::sweep);
    }

    private record Waiting(UUID reply, CouncilId council, UUID complaint, LocalDate on) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Notes within the running transaction that there is something to fetch. */
    public Uni<Void> fetchLater(CouncilId council, UUID complaint, UUID reply, LocalDate on) {
        return LodgedComplaint.<LodgedComplaint>findById(complaint)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("unknown-complaint", "No complaint of this council has this id."))
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery(
                                "insert into reply_to_fetch (id, complaint_id, council_id, replied_on)"
                                        + " values (:reply, :complaint, :council, :on) on conflict do nothing")
                        .setParameter("reply", reply)
                        .setParameter("complaint", complaint)
                        .setParameter("council", council.value())
                        .setParameter("on", on)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private void sweep() {
        Sweep.over(this::waiting, Waiting::reply, this::fetch);
    }

    private void fetch(Waiting waiting) {
        words(waiting.reply()).ifPresent(words -> {
            Committed.await(() -> scope.within(waiting.council(), () -> keep(waiting, words)));
            Committed.await(() -> notification.forgetWords(waiting.reply()));
        });
        Committed.await(() -> scope.within(waiting.council(), () -> done(waiting.reply())));
    }

    /** Empty where there are none, or none any longer. */
    private Optional<String> words(UUID reply) {
        try {
            return Optional.of(Committed.await(() -> notification.words(reply)).words());
        } catch (WebApplicationException answer) {
            if (answer.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw answer;
        }
    }

    /** Of a complaint that was erased meanwhile nothing is kept. */
    private Uni<Void> keep(Waiting waiting, String words) {
        return LodgedComplaint.<LodgedComplaint>findById(waiting.complaint(), LockModeType.PESSIMISTIC_WRITE)
                .chain(complaint -> complaint.erasedOn != null
                        ? Uni.createFrom().voidItem()
                        : messages.fromText(
                                waiting.council(), waiting.complaint(), waiting.reply(), words, waiting.on()));
    }

    private Uni<Void> done(UUID reply) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from reply_to_fetch where id = :reply")
                        .setParameter("reply", reply)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private List<Waiting> waiting(UUID... tried) {
        return Committed.await(
                () -> system.preparedQuery(WAITING).execute(Tuple.of(tried)).map(rows -> StreamSupport.stream(
                                rows.spliterator(), false)
                        .map(row -> new Waiting(
                                row.getUUID("id"),
                                new CouncilId(row.getString("council_id")),
                                row.getUUID("complaint_id"),
                                row.getLocalDate("replied_on")))
                        .toList()));
    }
}
