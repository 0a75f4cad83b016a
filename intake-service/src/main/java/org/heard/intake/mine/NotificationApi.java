package org.heard.intake.mine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.heard.kit.council.Purpose;

/** What we may ask of notification-service, with a token of our own. */
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
interface NotificationApi {

    @GET
    @Path("/v1/complaints/{id}/letters")
    Uni<Letters> letters(@PathParam("id") UUID id, @HeaderParam(Purpose.HEADER) String purpose);

    /** A one-time code. */
    record Code(String code) {

        /** Never the code. */
        @Override
        public String toString() {
            return "code";
        }
    }

    @POST
    @Path("/v1/complaints/{id}/one-time-codes")
    Uni<Void> sendCode(@PathParam("id") UUID complaint, Code code);

    /** What somebody wrote by text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(String words) {}

    @GET
    @Path("/v1/replies/{id}/words")
    Uni<Words> words(@PathParam("id") UUID reply);

    @DELETE
    @Path("/v1/replies/{id}/words")
    Uni<Void> forgetWords(@PathParam("id") UUID reply);
}
