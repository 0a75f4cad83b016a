package org.heard.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** procedure-service, asked with the caller's own token: who may import here must be allowed to there. */
@Path("/v1/imports")
@RegisterRestClient(configKey = "procedure")
interface ProcedureApi {

    @POST
    Uni<JsonNode> bring(@HeaderParam("Authorization") String authorization, JsonNode complaint);
}
