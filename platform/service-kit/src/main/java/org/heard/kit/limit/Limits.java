package org.heard.kit.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.ProblemBody;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * A client that asks too often waits, each council and client for itself, and says when to come back: 429 {@code too-many-requests}.
 * What may be urgent is never kept waiting.
 */
@Singleton
class Limits {

    private final CurrentIdentityAssociation asking;
    private final Allowances allowances;

    /** @param config asked for late: filters are made before the configuration of the run is known */
    Limits(CurrentIdentityAssociation asking, Instance<KitConfig> config) {
        this.asking = asking;
        this.allowances = new Allowances(client -> allowanceOf(client, config.get()), TimeMeter.SYSTEM_NANOTIME);
    }

    private static KitConfig.Allowance allowanceOf(String client, KitConfig config) {
        return config.limits().clients().getOrDefault(client, config.limits().everybody());
    }

    /** Answers in the place of the resource, or lets the request through. Whose token is not ours is refused later. */
    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION + 1)
    Uni<Response> check(SimpleResourceInfo resource) {
        return isNeverLimited(resource)
                ? Uni.createFrom().nullItem()
                : asking.getDeferredIdentity().map(this::answer).onFailure().recoverWithNull();
    }

    private Response answer(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getClaim("azp") == null) {
            return null;
        }
        var wait = allowances.take(String.valueOf(token.<Object>getClaim("council")), token.getClaim("azp"));
        return wait.isZero() ? null : tooMany(wait);
    }

    private static Response tooMany(Duration wait) {
        var body = new ProblemBody(
                "https://heard.example/problems/too-many-requests",
                "Too Many Requests",
                429,
                "too-many-requests",
                "This client asks too often. Ask again after the seconds in Retry-After.",
                List.of());
        return Response.status(429)
                .type(ProblemBody.MEDIA_TYPE)
                .header("Retry-After", wait.toSeconds() + 1)
                .entity(body)
                .build();
    }

    private static boolean isNeverLimited(SimpleResourceInfo resource) {
        return List.of(resource.getResourceClass().getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals(resource.getMethodName()))
                .anyMatch(method -> method.isAnnotationPresent(NeverLimited.class));
    }
}
