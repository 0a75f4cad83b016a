package org.heard.intake.mine;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
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

    Guessing(Site site, WrongCodes wrong) {
        this.site = site;
        this.wrong = wrong;
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
}
