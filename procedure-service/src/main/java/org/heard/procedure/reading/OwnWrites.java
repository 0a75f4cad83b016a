package org.heard.procedure.reading;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.heard.kit.council.Caller;
import org.heard.kit.problem.Problem;
import org.heard.procedure.ProcedureConfig;

/**
 * Who has just written must not be shown an older state: a list is read when it holds what the same client of the same council wrote
 * within the last minute. What is read from the facts themselves needs no waiting.
 */
@ApplicationScoped
public class OwnWrites {

    private final ProcedureConfig.Reading config;

    OwnWrites(ProcedureConfig config) {
        this.config = config.reading();
    }

    /**
     * Waits, within a scope, until the list holds the caller's own writes.
     *
     * @return fails with {@code try-again} (503) when it still does not after the configured time
     */
    public Uni<Void> areSeenBy(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select list_holds_writes_of(:writer, cast(cast(:atMost as text) as interval))",
                                Boolean.class)
                        .setParameter("writer", caller.client())
                        .setParameter("atMost", config.ownWritesTimeout().toString())
                        .getSingleResult())
                .invoke(seen -> {
                    if (!seen) {
                        throw new Problem(
                                503,
                                "try-again",
                                "What you wrote last is stored, but not in this list yet. Ask again.");
                    }
                })
                .replaceWithVoid();
    }
}
