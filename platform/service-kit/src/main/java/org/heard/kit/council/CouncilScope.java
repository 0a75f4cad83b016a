package org.heard.kit.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.heard.kit.problem.Problem;

/**
 * Transactions that see one council's rows and no other's. The first statement sets {@code heard.council} on the
 * connection; row-level security shows no row without it.
 */
@ApplicationScoped
public class CouncilScope {

    private final Pool system;

    CouncilScope(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /** Runs the work in one transaction within the council's scope. */
    public <T> Uni<T> within(CouncilId council, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select set_config('heard.council', :council, true)", String.class)
                        .setParameter("council", council.value())
                        .getSingleResult())
                .chain(ignored -> work.get()));
    }

    /**
     * The council whose scope a read by id runs in: the token's; or, for another service, whose token names none but whose
     * role allows the read by reference, that of our own row.
     *
     * @param table a table of this service with columns id and council_id; a constant, never input
     * @throws Problem {@code not-found} when there is no such row
     */
    public Uni<CouncilId> forReading(Caller caller, String table, UUID id) {
        if (caller.speaksForCouncil()) {
            return Uni.createFrom().item(caller::council);
        }
        return system.preparedQuery("select council_id from " + table + " where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        throw Problem.notFound();
                    }
                    return new CouncilId(row.next().getString(0));
                });
    }
}
