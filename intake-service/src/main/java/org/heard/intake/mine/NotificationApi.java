package org.heard.intake.mine;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we may ask of notification-service, with a token of our own. */
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
interface NotificationApi {

    @GET
    @Path("/v1/complaints/{id}/letters")
    Uni<Letters> letters(@PathParam("id") UUID id);
}
