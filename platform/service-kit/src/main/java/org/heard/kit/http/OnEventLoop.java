package org.heard.kit.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * For a blocking resource, which reads or writes a stream: does on the request's event loop what belongs there, and waits
 * for it. The request's own context goes along, so it is known who asks.
 */
public final class OnEventLoop {

    private OnEventLoop() {}

    /** The result of the work; a failure of it is thrown. Never to be called on an event loop itself. */
    public static <T> T await(Supplier<Uni<T>> work) {
        var context = Vertx.currentContext();
        return Uni.createFrom()
                .<T>deferred(work::get)
                .runSubscriptionOn(task -> context.runOnContext(_ -> task.run()))
                .await()
                .indefinitely();
    }
}
