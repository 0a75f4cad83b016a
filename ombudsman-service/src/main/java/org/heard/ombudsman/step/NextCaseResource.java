package org.heard.ombudsman.step;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.jboss.resteasy.reactive.RestHeader;

/** "Next case": whoever is free takes the one that has waited longest, young people first. */
@Path("/v1/next-cases")
class NextCaseResource {

    private final NextCase next;

    NextCaseResource(NextCase next) {
        this.next = next;
    }

    /** @param stage of the cases the team works on; null for any */
    record Asked(
            @NotNull LocalDate askedOn,
            @NotBlank @Size(max = 100) String team,
            Stage stage) {}

    @POST
    @RolesAllowed(Steps.WORK)
    @Operation(
            summary = "Take the next case: young people first, then the longest waiting",
            description = "The case is yours from then on. The same key gives the same case, as long as you have it.")
    @APIResponse(
            responseCode = "201",
            description = "The case",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Steps.Taken.class)))
    public Uni<Response> take(@RestHeader("Idempotency-Key") String key, @Valid @NotNull Asked body) {
        return next.take(key, body.team(), body.stage(), body.askedOn());
    }
}
