package org.heard.kit.round;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Reactive work for a thread that may wait. */
public final class Committed {

    private Committed() {}

    /**
     * Runs one transaction on a context of its own, and waits for its commit.
     *
     * @throws RuntimeException what it failed with
     */
    public static <T> T await(Supplier<Uni<T>> transaction) {
        try {
            return VertxContextSupport.subscribeAndAwait(transaction);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
