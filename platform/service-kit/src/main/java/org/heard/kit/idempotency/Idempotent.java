package org.heard.kit.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.heard.kit.council.CouncilScope;
import org.hibernate.reactive.mutiny.Mutiny;

/** Does a write once per key: the key, the effect and the answer are committed together or not at all. */
@ApplicationScoped
public class Idempotent {

    private final CouncilScope scope;

    Idempotent(CouncilScope scope) {
        this.scope = scope;
    }

    /**
     * Runs the work within the council's scope, or repeats the answer it had the first time.
     *
     * @param work runs in the transaction; when it fails, the key is free again
     */
    public Uni<Response> once(IdempotencyKey key, Supplier<Uni<Reply>> work) {
        return scope.within(key.council(), () -> Panache.getSession().chain(session -> lock(session, key)
                .chain(() -> find(session, key))
                .chain(known -> known == null
                        ? work.get().call(reply -> keep(session, key, reply)).map(reply -> reply.toResponse(false))
                        : Uni.createFrom().item(replay(key, known)))));
    }

    /**
     * Keeps an answer under a further council's key, too, within the running transaction: what was asked for moved there, and who
     * asks again is answered there.
     */
    public Uni<Void> keepAlso(IdempotencyKey there, Reply reply) {
        return Panache.getSession().chain(session -> keep(session, there, reply));
    }

    private static Uni<Void> lock(Mutiny.Session session, IdempotencyKey key) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", key.lockName())
                .getSingleResult()
                .invoke(free -> {
                    if (!free) {
                        throw IdempotencyKey.inFlight();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Object[]> find(Mutiny.Session session, IdempotencyKey key) {
        return session.createNativeQuery(
                        "select request_hash, status, location, version, body from idempotency_key"
                                + " where council_id = :council and client = :client and key = :key",
                        Object[].class)
                .setParameter("council", key.council().value())
                .setParameter("client", key.client())
                .setParameter("key", key.value())
                .getSingleResultOrNull();
    }

    private static Response replay(IdempotencyKey key, Object[] known) {
        if (!key.requestHash().equals(known[0])) {
            throw IdempotencyKey.reused();
        }
        return new Reply(((Number) known[1]).intValue(), (String) known[2], ((Number) known[3]).longValue(), (String)
                        known[4])
                .toResponse(true);
    }

    private static Uni<Void> keep(Mutiny.Session session, IdempotencyKey key, Reply reply) {
        return session.createNativeQuery(
                        "insert into idempotency_key (council_id, client, key, request_hash, status, location, version, body)"
                                + " values (:council, :client, :key, :hash, :status, :location, :version, :body)")
                .setParameter("council", key.council().value())
                .setParameter("client", key.client())
                .setParameter("key", key.value())
                .setParameter("hash", key.requestHash())
                .setParameter("status", reply.status())
                .setParameter("location", reply.location())
                .setParameter("version", reply.version())
                .setParameter("body", reply.json())
                .executeUpdate()
                .replaceWithVoid();
    }
}
