package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.limit.NeverLimited;

/**
 * Brings in one open complaint with its past. intake-service's import asks this of each, and nobody else may: it has chosen the procedure by
 * the routing rules and given the complaint an id of its own, so that no caller names another council's.
 */
@Path("/v1/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("past:bring")
@RunOnVirtualThread
class ImportResource {

    private static final String MAY_IMPORT = "complaint:import";

    private final OnBehalf onBehalf;
    private final Imports imports;

    ImportResource(OnBehalf onBehalf, Imports imports) {
        this.onBehalf = onBehalf;
        this.imports = imports;
    }

    /** Its own import keeps who asks too often waiting. */
    @POST
    @NeverLimited
    @Operation(
            summary = "Bring in a complaint with its past",
            description =
                    "All of it or nothing. Each step stands on its own day, so that clocks and missed limits are those of the day."
                            + " The complaint's id is the key: the same again answers the same. For intake-service alone, which"
                            + " says in Heard-On-Behalf-Of who imports, with their own token.")
    @APIResponseSchema(value = ImportedFacts.Brought.class, responseCode = "201")
    public Response bring(@HeaderParam(OnBehalf.HEADER) String theirToken, @Valid @NotNull ImportBody body) {
        onBehalf.stepIn(theirToken, MAY_IMPORT);
        return imports.bring(body).toResponse(false);
    }
}
