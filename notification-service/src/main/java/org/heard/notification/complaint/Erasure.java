package org.heard.notification.complaint;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Erases what we keep of people in a complaint: the letters and what recognises their addresses. That they were told, when and of what
 * kind, stays. Nobody is told any more.
 */
@ApplicationScoped
public class Erasure {

    /** Within the scope and the transaction of the fact; twice does no more than once. */
    public Uni<Void> of(UUID complaint, LocalDate erasedOn) {
        return Panache.flush()
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(
                                "select erase_complaint(:complaint, :erasedOn)", Boolean.class)
                        .setParameter("complaint", complaint)
                        .setParameter("erasedOn", erasedOn)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
