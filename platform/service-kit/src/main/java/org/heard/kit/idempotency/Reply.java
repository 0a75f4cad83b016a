package org.heard.kit.idempotency;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.heard.kit.http.Conditional;

/**
 * The answer to a write, kept with its idempotency key so that a repeat gets the same. It never holds a secret.
 *
 * @param location address of what was made, or null
 * @param version version for the ETag
 * @param json the body as sent
 */
public record Reply(int status, String location, long version, String json) {

    /** The HTTP answer. */
    public Response toResponse(boolean replayed) {
        var response =
                Response.status(status).entity(json).type("application/json").tag(Conditional.tag(version));
        if (location != null) {
            response.location(URI.create(location));
        }
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }
}
