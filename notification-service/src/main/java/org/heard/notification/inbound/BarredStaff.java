package org.heard.notification.inbound;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.heard.kit.council.CouncilId;

/** Which staff may neither find nor open a complaint. The database's policies {@code who_may_find} ask it. */
@ApplicationScoped
class BarredStaff {

    private static final String BAR = "insert into barred_staff (council_id, complaint_id, staff, part)"
            + " values (:council, :complaint, :staff, :part) on conflict do nothing";

    private static final String RELEASE = "delete from barred_staff where council_id = :council"
            + " and complaint_id = :complaint and staff = :staff and part = :part";

    /** Keeps a complaint from somebody, in the transaction and scope of the council; twice says the same as once. */
    Uni<Void> bar(CouncilId council, UUID complaint, String staff, String part) {
        return write(BAR, council, complaint, staff, part);
    }

    /** This part keeps it from them no longer. */
    Uni<Void> release(CouncilId council, UUID complaint, String staff, String part) {
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
