package org.heard.kit.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Which staff may neither find nor open a complaint, in a service that keeps a table {@code barred_staff}; its policies
 * {@code who_may_find} ask it. They stand on every table that tells of complaints, {@code read_audit} among them.
 */
@ApplicationScoped
public class BarredStaff {

    private static final String BAR = "insert into barred_staff (council_id, complaint_id, staff, part)"
            + " values (:council, :complaint, :staff, :part) on conflict do nothing";

    private static final String RELEASE = "delete from barred_staff where council_id = :council"
            + " and complaint_id = :complaint and staff = :staff and part = :part";

    /**
     * Keeps a complaint from somebody, in the transaction and scope of the council; twice says the same as once.
     *
     * @param staff what stands for them in that complaint
     * @param part the part that keeps them from it; who has two is barred until neither is left
     */
    public Uni<Void> bar(CouncilId council, UUID complaint, String staff, String part) {
        return write(BAR, council, complaint, staff, part);
    }

    /** This part keeps it from them no longer. */
    public Uni<Void> release(CouncilId council, UUID complaint, String staff, String part) {
        return write(RELEASE, council, complaint, staff, part);
    }

    private static Uni<Void> write(String statement, CouncilId council, UUID complaint, String staff, String part) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("council", council.value())
                        .setParameter("complaint", complaint)
                        .setParameter("staff", staff)
                        .setParameter("part", part)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
