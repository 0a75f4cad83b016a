package org.heard.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** procedure-service, asked with a token of our own, and the caller's beside it: who may import here must be allowed to there. */
@Path("/v1/imports")
@RegisterRestClient(configKey = "procedure")
@OidcClientFilter
interface ProcedureApi {

    @POST
    Uni<JsonNode> bring(@HeaderParam("Heard-On-Behalf-Of") String theirToken, JsonNode complaint);
}
