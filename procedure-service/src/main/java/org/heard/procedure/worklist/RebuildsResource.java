package org.heard.procedure.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.problem.Refused;

/** Making the list and the figures anew from the facts, for operators. */
@Path("/v1/operations/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RebuildsResource {

    private final Rebuild rebuild;
    private final RebuildTable builds;

    RebuildsResource(Rebuild rebuild, RebuildTable builds) {
        this.rebuild = rebuild;
        this.builds = builds;
    }

    /**
     * @param live number of the build that readers see
     * @param building number of the one in the making; absent when none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Builds(int live, Integer building, Instant startedAt, long done, long complaints) {}

    @POST
    @RolesAllowed("operations:rebuild")
    @Operation(
            summary = "The list is made anew from the facts beside the live one, and takes its place when it is whole")
    @APIResponseSchema(value = Builds.class, responseCode = "202")
    public Response start() {
        if (rebuild.start().isEmpty()) {
            throw new Refused("rebuild-already-running", "The list is being made anew already.");
        }
        return Response.accepted(shown()).build();
    }

    @GET
    @RolesAllowed("operations:read")
    @Transactional
    @Operation(summary = "Which build of the list is live, and how far one in the making is")
    public Builds status() {
        return shown();
    }

    private Builds shown() {
        var status = builds.status();
        return new Builds(status.live(), status.building(), status.startedAt(), status.done(), status.complaints());
    }
}
