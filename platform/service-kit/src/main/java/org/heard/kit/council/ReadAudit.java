package org.heard.kit.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Leaves a row for every read of personal data: who, of which subject, what. */
@ApplicationScoped
public class ReadAudit {

    /**
     * Records a read within the running transaction, so that a read that cannot be recorded does not happen.
     *
     * @param what code of what was read, such as {@code contact-pact}
     */
    public Uni<Void> record(CouncilId council, UUID subject, Caller caller, String what) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into read_audit (council_id, subject, client, reader, what)"
                                        + " values (:council, :subject, :client, :reader, :what)")
                        .setParameter("council", council.value())
                        .setParameter("subject", subject)
                        .setParameter("client", caller.client())
                        .setParameter("reader", caller.subject())
                        .setParameter("what", what)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
