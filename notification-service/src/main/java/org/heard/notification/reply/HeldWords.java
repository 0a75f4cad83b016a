package org.heard.notification.reply;

import com.google.crypto.tink.Aead;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.sealing.MasterKeyFile;
import org.heard.notification.NotificationConfig;

/**
 * What somebody wrote beside the words that act: sealed with the master key, each bound to its reply, until intake-service has
 * fetched it for the complaints manager. All within the running transaction.
 */
@Startup
@Singleton
class HeldWords {

    private final Aead key;

    HeldWords(NotificationConfig config) throws GeneralSecurityException {
        this.key = MasterKeyFile.wrapping(config.masterKeyFile()
                .orElseThrow(() -> new IllegalStateException("heard.notification.master-key-file is needed")));
    }

    Uni<Void> hold(CouncilId council, UUID complaint, UUID reply, String words, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into held_words (id, council_id, complaint_id, sealed, held_on)"
                                        + " values (:reply, :council, :complaint, :sealed, :on)")
                        .setParameter("reply", reply)
                        .setParameter("council", council.value())
                        .setParameter("complaint", complaint)
                        .setParameter("sealed", seal(words, reply))
                        .setParameter("on", on)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Words of a complaint's person. */
    record Held(UUID complaint, String words) {

        /** Nothing of what a person wrote. */
        @Override
        public String toString() {
            return "words of " + complaint;
        }
    }

    /** The words; null when none are held, or no longer. */
    Uni<Held> of(UUID reply) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select complaint_id, sealed from held_words where id = :reply", Object[].class)
                        .setParameter("reply", reply)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Held((UUID) row[0], open((byte[]) row[1], reply)));
    }

    /** They are kept elsewhere now. Done twice, it changes nothing. */
    Uni<Void> forget(UUID reply) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from held_words where id = :reply")
                        .setParameter("reply", reply)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private byte[] seal(String words, UUID reply) {
        try {
            return key.encrypt(words.getBytes(StandardCharsets.UTF_8), boundTo(reply));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("words cannot be sealed", impossible);
        }
    }

    private String open(byte[] kept, UUID reply) {
        try {
            return new String(key.decrypt(kept, boundTo(reply)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("words cannot be opened", foreign);
        }
    }

    private static byte[] boundTo(UUID reply) {
        return reply.toString().getBytes(StandardCharsets.UTF_8);
    }
}
