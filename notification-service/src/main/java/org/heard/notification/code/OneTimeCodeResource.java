package org.heard.notification.code;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;

/** Codes with which somebody comes to their page for the first time, sent for intake-service to a channel that is safe. */
@Path("/v1/complaints/{id}/one-time-codes")
class OneTimeCodeResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final OneTimeCodes codes;

    OneTimeCodeResource(CouncilScope scope, Caller caller, OneTimeCodes codes) {
        this.scope = scope;
        this.caller = caller;
        this.codes = codes;
    }

    /** @param code two groups of three letters or digits */
    record Body(
            @NotNull @Pattern(regexp = "[0-9A-Z]{3}-[0-9A-Z]{3}", message = "Two groups of three.")
            String code) {

        /** Never the code. */
        @Override
        public String toString() {
            return "code";
        }
    }

    @POST
    @Blocking
    @RolesAllowed("status:read")
    @Operation(
            summary = "Send a one-time code to the first channel that is safe now",
            description =
                    "The answer does not say whether there was one; where there was none, a person is asked to help.")
    @APIResponse(responseCode = "202", description = "It is seen to")
    public Response send(UUID id, @NotNull(message = "A body is needed.") @Valid Body body) {
        var council = Committed.await(() -> scope.forReading(caller, "complaint", id));
        codes.send(council, id, body.code());
        return Response.accepted().build();
    }
}
