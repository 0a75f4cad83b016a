package org.heard.notification.complaint;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Refused;

/**
 * The complaints we know. Whatever changes something of a complaint locks its row first, so that its effects, and the facts
 * told of them, follow one another.
 */
@ApplicationScoped
public class Complaints {

    /**
     * Locks the complaint of a consumed event, which may be the first we hear of it.
     *
     * @throws Refused {@code council-mismatch} when our own row belongs to another council than the event
     */
    public Uni<KnownComplaint> meet(UUID id, CouncilId council) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into complaint (id, council_id)"
                                + " values (:id, :council) on conflict do nothing")
                        .setParameter("id", id)
                        .setParameter("council", council.value())
                        .executeUpdate())
                .chain(() -> lock(id))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("council-mismatch", "The complaint belongs to another council."))
                .chain(() -> KnownComplaint.findById(id));
    }

    /**
     * Locks a complaint until the transaction ends.
     *
     * @return the database's real time, the same for all instances; null when the complaint is not known in this scope
     */
    public Uni<Instant> lock(UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select clock_timestamp() from complaint" + " where id = :id for update", Instant.class)
                .setParameter("id", id)
                .getSingleResultOrNull());
    }
}
