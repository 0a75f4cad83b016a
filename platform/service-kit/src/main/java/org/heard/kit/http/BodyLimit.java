package org.heard.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that says it is too large before reading it; the HTTP server itself cuts off one that does not say. */
class BodyLimit {

    private final KitConfig config;

    BodyLimit(KitConfig config) {
        this.config = config;
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (request.getLength() > config.http().maxBodyBytes()) {
            throw new Problem(
                    413, "body-too-large", "The body may be " + config.http().maxBodyBytes() + " bytes at most.");
        }
    }
}
