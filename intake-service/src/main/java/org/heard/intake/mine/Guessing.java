package org.heard.intake.mine;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.heard.intake.site.Site;

/** Forms on which a code can be guessed: who guessed too often from one address waits first, and is told how long. */
@ApplicationScoped
class Guessing {

    private static final int TOO_MANY = 429;

    private final Site site;
    private final WrongCodes wrong;
    private final Vertx vertx;

    Guessing(Site site, WrongCodes wrong, Vertx vertx) {
        this.site = site;
        this.wrong = wrong;
        this.vertx = vertx;
    }

    /** @param wait the same page again, with the seconds to wait */
    Uni<Response> unlessTooMany(
            HttpHeaders request,
            UriInfo uri,
            String address,
            LongFunction<TemplateInstance> wait,
            Supplier<Uni<Response>> work) {
        return site.guarded(request, uri, wrong.waitOf(address).chain(left -> {
            if (left.isZero()) {
                return work.get();
            }
            var seconds = left.toSeconds() + 1;
            return Uni.createFrom()
                    .item(Response.status(TOO_MANY)
                            .header("Retry-After", seconds)
                            .entity(wait.apply(seconds))
                            .build());
        }));
    }

    /** Waits as long as answers about this reference take; without leaving the request's own thread. */
    Uni<Void> slowly(String reference) {
        return wrong.slowness(reference)
                .chain(slow -> slow.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().emitter(over -> vertx.setTimer(slow.toMillis(), _ -> over.complete(null))));
    }
}
