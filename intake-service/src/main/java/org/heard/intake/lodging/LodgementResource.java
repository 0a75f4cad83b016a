package org.heard.intake.lodging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.limit.NeverLimited;

/** Where a council's system lodges a complaint. */
@Path("/v1/complaints")
class LodgementResource {

    private final Idempotent idempotent;
    private final Lodging lodging;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    LodgementResource(Idempotent idempotent, Lodging lodging, Caller caller, BusinessClock clock, ObjectMapper json) {
        this.idempotent = idempotent;
        this.lodging = lodging;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    @POST
    @NeverLimited
    @RolesAllowed("complaint:lodge")
    @Operation(
            summary = "Lodge a complaint",
            description =
                    "Day 0 of the first clocks is receivedOn. Answers 201 with the id, the reference and the route.")
    @APIResponse(
            responseCode = "201",
            description = "It is lodged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Lodging.Lodged.class)))
    public Uni<Response> lodge(
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed.") @Valid Lodgement lodgement) {
        var council = caller.council();
        var once = IdempotencyKey.of(council, caller.client(), key, "POST /v1/complaints", lodgement, json);
        var today = clock.today();
        MayBeLodged.check(lodgement, today);
        var by = caller.client();
        return idempotent.once(once, () -> lodging.lodge(council, by, lodgement));
    }
}
