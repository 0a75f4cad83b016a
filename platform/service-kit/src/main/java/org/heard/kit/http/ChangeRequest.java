package org.heard.kit.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What every request that changes something has beside its body: what it changes, its key, and the version its author saw. */
public class ChangeRequest {

    @RestPath
    public UUID id;

    @RestHeader("Idempotency-Key")
    public String idempotencyKey;

    @RestHeader("If-Match")
    public String ifMatch;

    @Context
    public UriInfo uri;

    /** What the idempotency key is good for: method and path. */
    public String address() {
        return "POST " + uri.getPath();
    }
}
