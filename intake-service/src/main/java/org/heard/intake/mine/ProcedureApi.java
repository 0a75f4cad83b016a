package org.heard.intake.mine;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.heard.kit.council.Purpose;

/** What we may ask of procedure-service, with a token of our own. */
@RegisterRestClient(configKey = "procedure")
@OidcClientFilter
interface ProcedureApi {

    @GET
    @Path("/v1/complaints/{id}/status")
    Uni<Status> status(@PathParam("id") UUID id, @HeaderParam(Purpose.HEADER) String purpose);
}
