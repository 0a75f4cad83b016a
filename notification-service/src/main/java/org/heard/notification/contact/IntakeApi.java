package org.heard.notification.contact;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we may ask of intake-service, with a token of our own. */
@RegisterRestClient(configKey = "intake")
@OidcClientFilter
interface IntakeApi {

    @GET
    @Path("/v1/complaints/{id}/contact-pact")
    Pact contactPact(@PathParam("id") UUID id);

    @GET
    @Path("/v1/complaints/{id}/urgent-contacts")
    UrgentContacts.Told urgentContacts(@PathParam("id") UUID id);
}
