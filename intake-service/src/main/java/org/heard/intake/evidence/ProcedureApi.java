package org.heard.intake.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we ask of procedure-service in the caller's own name. */
@RegisterRestClient(configKey = "procedure")
interface ProcedureApi {

    /** Answers 404 to whoever does not serve on the complaint. */
    @GET
    @Path("/v1/complaints/{id}/appointments")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<String> appointments(@PathParam("id") UUID id, @HeaderParam("Authorization") String token);
}
