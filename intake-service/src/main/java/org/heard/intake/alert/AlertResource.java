package org.heard.intake.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.Router;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.limit.NeverLimited;
import org.heard.kit.problem.Problem;

/**
 * Where danger is told of that was not told when the complaint was lodged. It asks for no If-Match: whatever else has changed
 * meanwhile, an alert is never stale.
 */
@Path("/v1/complaints/{id}/safeguarding-alerts")
class AlertResource {

    private final Idempotent idempotent;
    private final Alerts alerts;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    AlertResource(Idempotent idempotent, Alerts alerts, Caller caller, BusinessClock clock, ObjectMapper json) {
        this.idempotent = idempotent;
        this.alerts = alerts;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** @param because what was told: child-at-risk, harm-by-worker */
    record Body(
            @NotEmpty(message = "Say what was told.")
            Set<@NotNull(message = "Say what was told.") Circumstance> because) {}

    /** @param doNow what to do at once, whoever reads it */
    record Raised(UUID id, UUID complaintId, List<String> because, Instant raisedAt, List<String> doNow) {}

    @POST
    @NeverLimited
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(
            summary = "A child may be in danger",
            description =
                    "The council's urgent contacts are asked at once, one after another, until one takes the alert."
                            + " No message goes to the child because of it, and the complaint goes on.")
    @APIResponse(
            responseCode = "201",
            description = "The alert",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Raised.class)))
    public Uni<Response> raise(
            UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed.") @Valid Body body) {
        var council = caller.council();
        var by = caller.user();
        if (!body.because().stream().allMatch(Circumstance::isDanger)) {
            throw Problem.ofField(
                    "/because", "invalid-value", "An alert is about a child at risk, or harm by a worker.");
        }
        var told = body.because().stream().sorted().toList();
        var address = "POST /v1/complaints/" + id + "/safeguarding-alerts";
        var once = IdempotencyKey.of(council, caller.client(), key, address, told, json);
        return idempotent.once(once, () -> LodgedComplaint.<LodgedComplaint>findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(complaint -> alerts.raise(council, id, by, told)
                        .map(alert -> new Reply(201, null, complaint.version, write(alert, told)))));
    }

    private String write(SafeguardingAlert alert, List<Circumstance> told) {
        try {
            return json.writeValueAsString(new Raised(
                    alert.id,
                    alert.complaintId,
                    told.stream().map(Circumstance::toString).toList(),
                    alert.raisedAt,
                    Router.on(clock.today()).whatToDoNow()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
