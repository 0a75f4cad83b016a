package org.heard.notification.conversation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.notification.contact.TextedNumbers;
import org.heard.notification.words.Sealing;

/** What is kept of conversations, all within the running transaction and the scope of the council. */
@ApplicationScoped
class ConversationRows {

    private static final String BEGIN =
            "insert into conversation (id, council_id, number_digest, state, question, begun_on)"
                    + " values (:id, :council, :digest, 'asking', 'safe', :on)"
                    + " on conflict (council_id, number_digest) where state in ('asking', 'complete') do nothing";

    private final TextedNumbers numbers;
    private final Sealing sealing;

    ConversationRows(TextedNumbers numbers, Sealing sealing) {
        this.numbers = numbers;
        this.sealing = sealing;
    }

    /** The one with this number that is not over; null when there is none. */
    Uni<UUID> running(String digest) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select id from conversation where number_digest = :digest"
                                + " and state in ('asking', 'complete')",
                        UUID.class)
                .setParameter("digest", digest)
                .getSingleResultOrNull());
    }

    /** Begins one, unless another is running with the number by now; two at once wait for one another. */
    Uni<Boolean> begin(UUID id, CouncilId council, String digest, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", id)
                        .setParameter("council", council.value())
                        .setParameter("digest", digest)
                        .setParameter("on", on)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Whether the provider handed this text over before, for whichever complaint or conversation of the council. */
    Uni<Boolean> isTaken(Inbound text) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select exists (select 1 from inbound_text where text_id = :text)", Boolean.class)
                .setParameter("text", text.id())
                .getSingleResult());
    }

    /** Notes a text of a conversation; false when it was noted before. */
    Uni<Boolean> take(UUID id, CouncilId council, UUID reply, Inbound text, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into inbound_text"
                                + " (text_id, complaint_id, council_id, reply_id, intent, replied_on)"
                                + " values (:text, :id, :council, :reply, :intent, :on) on conflict do nothing")
                        .setParameter("text", text.id())
                        .setParameter("id", id)
                        .setParameter("council", council.value())
                        .setParameter("reply", reply)
                        .setParameter("intent", text.intent().toString())
                        .setParameter("on", on)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Void> keepWords(UUID id, CouncilId council, UUID reply, Inbound text) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into conversation_text"
                                + " (id, council_id, conversation_id, sealed, written_at)"
                                + " values (:reply, :council, :id, :sealed, :at)")
                        .setParameter("reply", reply)
                        .setParameter("council", council.value())
                        .setParameter("id", id)
                        .setParameter("sealed", sealing.seal(text.words(), reply))
                        .setParameter("at", text.writtenAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What they wrote, in the order in which they wrote it. */
    Uni<List<String>> words(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, sealed from conversation_text where conversation_id = :id"
                                        + " order by written_at, position",
                                Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> sealing.open((byte[]) row[1], (UUID) row[0]))
                        .toList());
    }

    /** intake-service has them. */
    Uni<Void> forgetWords(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from conversation_text where conversation_id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(() -> numbers.forget(id));
    }

    /** Replies that hold words which came too late to be among the first. */
    Uni<List<UUID>> late(UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select id from held_words where complaint_id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList());
    }
}
