package org.heard.ombudsman.step;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What every step's request has beside its body. */
class StepRequest {

    @RestPath
    UUID id;

    @RestHeader("Idempotency-Key")
    String idempotencyKey;

    @RestHeader("If-Match")
    String ifMatch;

    @Context
    UriInfo uri;

    String address() {
        return "POST " + uri.getPath();
    }
}
