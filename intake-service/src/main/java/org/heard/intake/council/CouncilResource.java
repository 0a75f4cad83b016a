package org.heard.intake.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Problem;

/** How the caller's own council is set up. */
@Path("/v1/council")
class CouncilResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final SetUps setUps;
    private final BusinessClock clock;

    CouncilResource(CouncilScope scope, Caller caller, SetUps setUps, BusinessClock clock) {
        this.scope = scope;
        this.caller = caller;
        this.setUps = setUps;
        this.clock = clock;
    }

    /**
     * A version of the set-up.
     *
     * @param version 0 while nothing was changed through the API; also the ETag
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(String gssCode, int version, Instant changedAt, String changedBy, SetUp setUp) {}

    @GET
    @RolesAllowed("council:read")
    @Operation(
            summary = "How the own council is set up",
            description = "What holds now, or with ?version= what held before. Every version is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The set-up",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Uni<Response> read(@QueryParam("version") String version) {
        var council = caller.council();
        return scope.within(
                        council,
                        () -> version == null ? setUps.current(council) : setUps.version(council, number(version)))
                .map(found -> response(council, found));
    }

    @PUT
    @RolesAllowed("council:configure")
    @Operation(
            summary = "Set the own council up anew",
            description = "The body is the whole set-up, as setUp of the last GET. Answers 200 with the new version.")
    @APIResponse(
            responseCode = "200",
            description = "The set-up",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Uni<Response> change(
            @HeaderParam("If-Match") String ifMatch, @NotNull(message = "A body is needed.") @Valid SetUp wanted) {
        var council = caller.council();
        var expected = (int) Math.min(Conditional.expectedVersion(ifMatch), Integer.MAX_VALUE - 1);
        var by = caller.user();
        var today = clock.today();
        return scope.within(council, () -> setUps.current(council)
                        .invoke(now -> MayBeSetUp.check(wanted, now.setUp(), today))
                        .chain(() -> setUps.change(council, expected, wanted, by)))
                .map(made -> response(council, made));
    }

    private static int number(String version) {
        if (!version.matches("\\d{1,9}")) {
            throw Problem.ofField("/version", "invalid-value", "version is a number from 0 on.");
        }
        return Integer.parseInt(version);
    }

    private static Response response(CouncilId council, SetUps.Version found) {
        return Response.ok(
                        new View(council.value(), found.version(), found.changedAt(), found.changedBy(), found.setUp()))
                .tag(Conditional.tag(found.version()))
                .build();
    }
}
