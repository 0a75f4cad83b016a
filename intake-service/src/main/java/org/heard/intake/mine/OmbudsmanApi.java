package org.heard.intake.mine;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we may ask of ombudsman-service, with a token of our own: as the one whose complaint it is. */
@RegisterRestClient(configKey = "ombudsman")
@OidcClientFilter
@Path("/v1/complaints/{complaint}/ombudsman-cases")
interface OmbudsmanApi {

    @GET
    Uni<OmbudsmanCases> cases(@PathParam("complaint") UUID complaint);

    /** What they say. */
    record Words(String words) {

        /** Never the words. */
        @Override
        public String toString() {
            return "words";
        }
    }

    /**
     * Why they ask to have it looked at again.
     *
     * @param because evidence-wrong or new-evidence
     */
    record Doubt(String because, String words) {

        /** Never the words. */
        @Override
        public String toString() {
            return "a doubt";
        }
    }

    @POST
    @Path("{case}/comments")
    Uni<Void> comment(
            @PathParam("complaint") UUID complaint,
            @PathParam("case") UUID of,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String seen,
            Words words);

    @POST
    @Path("{case}/enquiries/{enquiry}/answers")
    Uni<Void> answer(
            @PathParam("complaint") UUID complaint,
            @PathParam("case") UUID of,
            @PathParam("enquiry") UUID enquiry,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String seen,
            Words words);

    @POST
    @Path("{case}/reviews")
    Uni<Void> review(
            @PathParam("complaint") UUID complaint,
            @PathParam("case") UUID of,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String seen,
            Doubt doubt);
}
