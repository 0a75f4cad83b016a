package org.heard.notification.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.heard.kit.council.CouncilId;

/** What the next mail to a complaints team counts. Within the running transaction and scope of the council. */
@ApplicationScoped
public class StaffNews {

    /** A limit of the council's comes near. */
    public Uni<Void> dueSoon(CouncilId council, UUID complaint) {
        return add(council, complaint, "due-soon");
    }

    /** A limit of the council's was missed. */
    public Uni<Void> missed(CouncilId council, UUID complaint) {
        return add(council, complaint, "missed");
    }

    /** A task waits longer than it may. */
    public Uni<Void> late(CouncilId council, UUID complaint) {
        return add(council, complaint, "late");
    }

    private static Uni<Void> add(CouncilId council, UUID complaint, String kind) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into staff_news (id, council_id, complaint_id, kind)"
                                        + " values (gen_random_uuid(), :council, :complaint, :kind)")
                        .setParameter("council", council.value())
                        .setParameter("complaint", complaint)
                        .setParameter("kind", kind)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
