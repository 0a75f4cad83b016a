package org.heard.ombudsman.gathering;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the Ombudsman reads at procedure-service. */
@RegisterRestClient(configKey = "procedure")
@OidcClientFilter
@Path("/v1/complaints/{complaint}")
interface ProcedureReads {

    @GET
    @Path("/referrals/{referral}/case")
    Uni<JsonNode> casePart(@PathParam("complaint") UUID complaint, @PathParam("referral") UUID referral);
}
