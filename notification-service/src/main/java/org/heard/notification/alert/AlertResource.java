package org.heard.notification.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Page;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.limit.NeverLimited;
import org.heard.kit.problem.Problem;

/** Alerts that a child may be in danger. */
@Path("/v1/alerts")
class AlertResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final Alerts alerts;
    private final Idempotent idempotent;
    private final ObjectMapper json;

    AlertResource(CouncilScope scope, Caller caller, Alerts alerts, Idempotent idempotent, ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.alerts = alerts;
        this.idempotent = idempotent;
        this.json = json;
    }

    /**
     * An alert.
     *
     * @param because codes of what was told
     * @param state red until somebody took it, then taken
     * @param askedSoFar how many of the council's urgent contacts were asked
     * @param nextAskedAt when the next one is; absent when all were, or nobody need be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID complaintId,
            List<String> because,
            String state,
            Instant raisedAt,
            int askedSoFar,
            Instant nextAskedAt,
            Instant takenAt,
            String takenBy,
            List<Asked> messages) {}

    /**
     * A message to a contact.
     *
     * @param contact their place in the council's order, from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            int contact,
            boolean outOfHours,
            String channel,
            String state,
            String because,
            Instant plannedAt,
            Instant sentAt) {}

    /** Nothing needs to be said: who takes it is in the token. */
    record Taking() {}

    @GET
    @RolesAllowed("task:read")
    @Operation(
            summary = "The council's alerts, oldest first, by cursor",
            description = "open=true leaves out those that were taken.")
    public Uni<Page<View>> list(
            @QueryParam("open") String open, @QueryParam("after") String after, @QueryParam("limit") String asked) {
        var limit = Page.limit(asked);
        var position = Page.after(after);
        var onlyOpen = "true".equals(open);
        return scope.within(caller.council(), () -> Alert.<Alert>find(
                        "position > ?1" + (onlyOpen ? " and takenAt is null" : "") + " order by position", position)
                .page(io.quarkus.panache.common.Page.ofSize(limit + 1))
                .list()
                .map(found -> {
                    var path = "/v1/alerts" + (onlyOpen ? "?open=true" : "");
                    var page = Page.of(found, limit, path, last -> String.valueOf(last.position));
                    return new Page<>(
                            page.items().stream()
                                    .map(alert -> view(alert, List.of()))
                                    .toList(),
                            page.links());
                }));
    }

    @GET
    @Path("/{alertId}")
    @RolesAllowed("task:read")
    @Operation(summary = "An alert, with whom of the council it was told and how")
    public Uni<View> read(UUID alertId) {
        return scope.within(caller.council(), () -> Alert.<Alert>findById(alertId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(alert -> AlertCall.<AlertCall>list("alertId = ?1 order by rung, kind", alertId)
                        .map(calls -> view(alert, calls))));
    }

    @POST
    @NeverLimited
    @Path("/{alertId}/takings")
    @RolesAllowed("complaint:progress")
    @Operation(summary = "Take an alert: nobody else is asked any more")
    @APIResponse(
            responseCode = "201",
            description = "The alert",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Uni<Response> take(
            UUID alertId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed; {} is enough.") @Valid Taking taking) {
        var council = caller.council();
        var address = "POST /v1/alerts/" + alertId + "/takings";
        var once = IdempotencyKey.of(council, caller.client(), key, address, taking, json);
        var by = caller.user();
        return idempotent.once(
                once, () -> alerts.take(council, alertId, by).map(alert -> new Reply(201, null, 0, write(alert))));
    }

    private static View view(Alert alert, List<AlertCall> calls) {
        return new View(
                alert.id,
                alert.complaintId,
                List.of(alert.because.split(",")),
                alert.isTaken() ? "taken" : "red",
                alert.raisedAt,
                alert.asked,
                alert.isTaken() ? null : alert.nextAt,
                alert.takenAt,
                alert.takenBy,
                calls.stream()
                        .map(call -> new Asked(
                                call.rung + 1,
                                call.outOfHours,
                                call.kind.toString(),
                                call.state.toString(),
                                call.because,
                                call.plannedAt,
                                call.sentAt))
                        .toList());
    }

    private String write(Alert alert) {
        try {
            return json.writeValueAsString(view(alert, List.of()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
