package org.heard.kit.council;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
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

    private static final String SCOPE = "select set_config('heard.council', :council, true)"
            + " || set_config('heard.user', :user, true) || set_config('heard.roles', :roles, true)";

    private final Pool system;
    private final CurrentIdentityAssociation asking;

    CouncilScope(@ReactiveDataSource("system") Pool system, CurrentIdentityAssociation asking) {
        this.system = system;
        this.asking = asking;
    }

    /** What the database is told of who asks; nothing where nobody does, as when work that fell due is done. */
    private record Asking(String user, String roles) {

        static final Asking NOBODY = new Asking("", "");

        static Asking of(SecurityIdentity identity) {
            return identity.isAnonymous() ? NOBODY : new Asking(Caller.user(identity), Caller.roles(identity));
        }
    }

    /**
     * Runs the work in one transaction within the council's scope. Within a request it says, too, who asks ({@code heard.user},
     * {@code heard.roles}), so that the database can keep a row from one of the council's own staff.
     */
    public <T> Uni<T> within(CouncilId council, Supplier<Uni<T>> work) {
        return whoAsks()
                .chain(who -> Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(SCOPE, String.class)
                                .setParameter("council", council.value())
                                .setParameter("user", who.user())
                                .setParameter("roles", who.roles())
                                .getSingleResult())
                        .chain(ignored -> work.get())));
    }

    /**
     * Without waiting for it: this runs on event loops, too. A token that is not of our realm comes this far only where a
     * route asks for none, such as a provider's call with a token of its own: nobody of the council asks.
     */
    private Uni<Asking> whoAsks() {
        return Arc.container().requestContext().isActive()
                ? asking.getDeferredIdentity()
                        .map(Asking::of)
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithItem(Asking.NOBODY)
                : Uni.createFrom().item(Asking.NOBODY);
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
