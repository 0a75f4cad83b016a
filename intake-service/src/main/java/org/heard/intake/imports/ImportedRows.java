package org.heard.intake.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.heard.kit.council.CouncilId;

/** Which complaints were brought in, within the council's scope. */
@ApplicationScoped
class ImportedRows {

    /** @param told the fact of the lodgement as JSON */
    record Known(UUID id, String digest, String told, boolean done) {}

    /** Null when it was never brought in. */
    Uni<Known> find(String source) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select complaint_id, digest, told, state from imported_complaint where source = :source",
                                Object[].class)
                        .setParameter("source", source)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Known((UUID) row[0], (String) row[1], (String) row[2], "done".equals(row[3])));
    }

    /** Whether the number was free until now; another import that has just taken it is waited for. */
    Uni<Boolean> begin(CouncilId council, String source, Known known) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into imported_complaint (council_id, source, complaint_id, digest, told, state)"
                                        + " values (:council, :source, :id, :digest, :told, 'lodged') on conflict do nothing")
                        .setParameter("council", council.value())
                        .setParameter("source", source)
                        .setParameter("id", known.id())
                        .setParameter("digest", known.digest())
                        .setParameter("told", known.told())
                        .executeUpdate())
                .map(written -> written == 1);
    }

    /** Whether this made it done: two imports at a time tell of it once. */
    Uni<Boolean> done(String source) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update imported_complaint set state = 'done' where source = :source and state = 'lodged'")
                        .setParameter("source", source)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    Uni<Void> forget(UUID complaint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select forget_import(:complaint)", Boolean.class)
                        .setParameter("complaint", complaint)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
