package org.heard.ombudsman.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;

/** The Ombudsman's queue over all councils: young people first, then the oldest. Nobody's name is in it. */
@Path("/v1/cases")
class QueueResource {

    private final Queue queue;
    private final Caller caller;

    QueueResource(Queue queue, Caller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("queue:read")
    @Operation(summary = "The queue: young people first, then oldest, by cursor")
    public Uni<Page<QueuedCase>> list(@QueryParam("after") String after, @QueryParam("limit") String asked) {
        if (caller.speaksForCouncil()) {
            throw new Problem(403, "not-allowed", "The Ombudsman's queue is not for councils.");
        }
        var limit = Page.limit(asked);
        return queue.after(after, limit + 1)
                .map(found ->
                        Page.of(found, limit, "/v1/cases", last -> last.id().toString()));
    }
}
