package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Brings in one open complaint with its past; intake-service's import asks this of each. */
@Path("/v1/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:import")
@RunOnVirtualThread
class ImportResource {

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Operation(
            summary = "Bring in a complaint with its past",
            description =
                    "All of it or nothing. Each step stands on its own day, so that clocks and missed limits are those of the day."
                            + " The complaint's id is the key: the same again answers the same.")
    public Response bring(@Valid @NotNull ImportBody body) {
        return imports.bring(body).toResponse(false);
    }
}
