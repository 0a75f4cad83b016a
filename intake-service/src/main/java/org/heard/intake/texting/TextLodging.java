package org.heard.intake.texting;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.IntakeConfig;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.lodging.Lodging;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.texting.ConversationApi.Conversation;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;

/**
 * Lodges what somebody said by text, once: the complaint has the conversation's id. notification-service forgets the words when it hears
 * that there is a complaint, so that whatever dies when, they are lodged once and lost never.
 */
@ApplicationScoped
public class TextLodging {

    /** Who lodged it, on record. */
    private static final String BY = "text";

    /** Somebody went silent before all was said: a person finds out. */
    private static final String MAYBE = "maybe-a-complaint";

    private static final String WAITING =
            "select id, council_id, received_on from conversation_to_lodge where id <> all($1) limit 100";

    private final Pool system;
    private final CouncilScope scope;
    private final ConversationApi notification;
    private final Lodging lodging;
    private final ToIntakeTopic topic;
    private final Rounds rounds;

    TextLodging(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            @RestClient ConversationApi notification,
            Lodging lodging,
            ToIntakeTopic topic,
            IntakeConfig config) {
        this.system = system;
        this.scope = scope;
        this.notification = notification;
        this.lodging = lodging;
        this.topic = topic;
        this.rounds = new Rounds("lodged-by-text", config.repliesFetchedEvery(), this::sweep);
    }

    private record Waiting(UUID id, CouncilId council, LocalDate receivedOn) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Notes within the running transaction that there is something to lodge; nothing where it was lodged before. */
    public Uni<Void> lodgeLater(CouncilId council, UUID conversation, LocalDate receivedOn) {
        return LodgedComplaint.findById(conversation)
                .chain(lodged -> lodged != null
                        ? Uni.createFrom().voidItem()
                        : Panache.getSession()
                                .chain(session -> session.createNativeQuery(
                                                "insert into conversation_to_lodge (id, council_id, received_on)"
                                                        + " values (:id, :council, :on) on conflict do nothing")
                                        .setParameter("id", conversation)
                                        .setParameter("council", council.value())
                                        .setParameter("on", receivedOn)
                                        .executeUpdate())
                                .replaceWithVoid());
    }

    private void sweep() {
        Sweep.over(this::waiting, Waiting::id, this::lodge);
    }

    private void lodge(Waiting waiting) {
        var told = Committed.await(() -> notification.conversation(waiting.id()));
        Committed.await(() -> scope.within(waiting.council(), () -> isFirst(waiting.id())
                .chain(first -> first ? lodge(waiting, told) : Uni.createFrom().voidItem())));
    }

    private Uni<Void> lodge(Waiting waiting, Conversation told) {
        var lodgement = ToldByText.lodgement(told, waiting.receivedOn());
        var draft = lodging.draft(waiting.id(), waiting.council(), BY, lodgement);
        return lodging.write(draft)
                .chain(() -> lodging.tell(waiting.council(), draft.fact(), BY, lodgement, null))
                .chain(() -> told.finished()
                        ? Uni.createFrom().voidItem()
                        : topic.promptRaised(waiting.council(), waiting.id(), waiting.id(), MAYBE));
    }

    /** Whoever takes the note away lodges it: of two instances, one. */
    private static Uni<Boolean> isFirst(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from conversation_to_lodge where id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private List<Waiting> waiting(UUID... tried) {
        return Committed.await(
                () -> system.preparedQuery(WAITING).execute(Tuple.of(tried)).map(rows -> StreamSupport.stream(
                                rows.spliterator(), false)
                        .map(row -> new Waiting(
                                row.getUUID("id"),
                                new CouncilId(row.getString("council_id")),
                                row.getLocalDate("received_on")))
                        .toList()));
    }
}
