package org.heard.notification.words;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.council.CouncilId;

/**
 * What somebody wrote beside the words that act: sealed with the master key, each bound to its reply, until intake-service has
 * fetched it for the complaints manager. All within the running transaction.
 */
@ApplicationScoped
public class HeldWords {

    private final Sealing sealing;

    HeldWords(Sealing sealing) {
        this.sealing = sealing;
    }

    public Uni<Void> hold(CouncilId council, UUID complaint, UUID reply, String words, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into held_words (id, council_id, complaint_id, sealed, held_on)"
                                        + " values (:reply, :council, :complaint, :sealed, :on)")
                        .setParameter("reply", reply)
                        .setParameter("council", council.value())
                        .setParameter("complaint", complaint)
                        .setParameter("sealed", sealing.seal(words, reply))
                        .setParameter("on", on)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Words of a complaint's person. */
    public record Held(UUID complaint, String words) {

        /** Nothing of what a person wrote. */
        @Override
        public String toString() {
            return "words of " + complaint;
        }
    }

    /** The words; null when none are held, or no longer. */
    public Uni<Held> of(UUID reply) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select complaint_id, sealed from held_words where id = :reply", Object[].class)
                        .setParameter("reply", reply)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Held((UUID) row[0], sealing.open((byte[]) row[1], reply)));
    }

    /** They are kept elsewhere now. Done twice, it changes nothing. */
    public Uni<Void> forget(UUID reply) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from held_words where id = :reply")
                        .setParameter("reply", reply)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
