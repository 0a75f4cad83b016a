package org.heard.notification.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.round.Committed;
import org.heard.notification.words.Sealing;

/** The numbers of those who texted a council first, sealed, until intake-service has lodged what they said and can be asked. */
@ApplicationScoped
public class TextedNumbers {

    private final Pool system;
    private final Sealing sealing;

    TextedNumbers(@ReactiveDataSource("system") Pool system, Sealing sealing) {
        this.system = system;
        this.sealing = sealing;
    }

    /** Keeps a number within the running transaction, and as an address of its complaint that words act from. */
    public Uni<Void> keep(CouncilId council, UUID complaint, Address number, String digest) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into texted_number (complaint_id, council_id, sealed)"
                                        + " values (:complaint, :council, :sealed)")
                        .setParameter("complaint", complaint)
                        .setParameter("council", council.value())
                        .setParameter("sealed", sealing.seal(number.value(), complaint))
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery("insert into contact_point"
                                        + " (id, council_id, complaint_id, kind, address_digest, state)"
                                        + " values (:id, :council, :complaint, 'text', :digest, 'active')")
                                .setParameter("id", UUID.randomUUID())
                                .setParameter("council", council.value())
                                .setParameter("complaint", complaint)
                                .setParameter("digest", digest)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The number, within the running transaction; null when it is not kept here. */
    public Uni<String> of(UUID complaint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select sealed from texted_number where complaint_id = :complaint", byte[].class)
                        .setParameter("complaint", complaint)
                        .getSingleResultOrNull())
                .map(kept -> kept == null ? null : sealing.open(kept, complaint));
    }

    /** It is kept elsewhere now, or nowhere; within the running transaction. */
    public Uni<Void> forget(UUID complaint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from texted_number where complaint_id = :complaint")
                        .setParameter("complaint", complaint)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** How to answer somebody whose complaint is not lodged yet: where they wrote from. Blocks. */
    Optional<Pact> pact(UUID complaint) {
        return Committed.await(() -> system.preparedQuery("select sealed from texted_number where complaint_id = $1")
                .execute(Tuple.of(complaint))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext()
                            ? Optional.of(
                                    where(sealing.open(row.next().getBuffer(0).getBytes(), complaint)))
                            : Optional.<Pact>empty();
                }));
    }

    private static Pact where(String number) {
        return new Pact(List.of(new Pact.Channel(Kind.TEXT, number, true, List.of(), false, null)));
    }
}
