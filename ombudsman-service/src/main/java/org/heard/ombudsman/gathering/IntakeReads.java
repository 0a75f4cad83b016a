package org.heard.ombudsman.gathering;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the Ombudsman reads at intake-service. */
@RegisterRestClient(configKey = "intake")
@OidcClientFilter
@Path("/v1/complaints/{complaint}")
interface IntakeReads {

    @GET
    @Path("/referrals/{referral}/person")
    Uni<JsonNode> personPart(@PathParam("complaint") UUID complaint, @PathParam("referral") UUID referral);
}
