package org.heard.intake.evidence;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.Conditional;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;

/** Evidence of a complaint: what there is. A piece is announced first; then its file is sent to its address. */
@Path("/v1/complaints/{id}/evidence")
class EvidenceResource {

    private final Idempotent idempotent;
    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Standing standing;
    private final Collecting collecting;
    private final BusinessClock clock;
    private final ObjectMapper json;

    EvidenceResource(
            Idempotent idempotent,
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            Standing standing,
            Collecting collecting,
            BusinessClock clock,
            ObjectMapper json) {
        this.idempotent = idempotent;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.standing = standing;
        this.collecting = collecting;
        this.clock = clock;
        this.json = json;
    }

    /** @param items in the order they were announced */
    public record Body(UUID complaintId, List<EvidenceView> items) {}

    @GET
    @RolesAllowed({"complaint:read", "complaint:read-appointed"})
    @Operation(
            summary = "The evidence of a complaint",
            description = "The council sees all of it; who serves sees what they gave and what is shared with them.")
    public Uni<Body> list(UUID id) {
        var council = caller.council();
        return standing.of(caller, id)
                .chain(party -> scope.within(council, () -> collecting
                        .list(id, party)
                        .call(() -> audit.record(council, id, caller, "evidence"))
                        .map(rows ->
                                new Body(id, rows.stream().map(EvidenceView::of).toList()))));
    }

    @GET
    @Path("/{evidence}")
    @RolesAllowed({"complaint:read", "complaint:read-appointed"})
    @Operation(summary = "One piece of evidence, with its state")
    @APIResponse(
            responseCode = "200",
            description = "The piece",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
    public Uni<Response> read(UUID id, UUID evidence) {
        var council = caller.council();
        return standing.of(caller, id)
                .chain(party -> scope.within(council, () -> collecting
                        .find(id, evidence, party)
                        .call(() -> audit.record(council, id, caller, "evidence"))
                        .map(row -> Response.ok(EvidenceView.of(row))
                                .tag(Conditional.tag(row.version))
                                .build())));
    }

    @POST
    @RolesAllowed({"complaint:progress", "complaint:read-appointed"})
    @Operation(
            summary = "Announce a file",
            description = "Answers 201 with the address of the piece; its file is then sent by PUT to …/content."
                    + " Several pieces may be announced side by side, so no If-Match is needed.")
    @APIResponse(
            responseCode = "201",
            description = "The piece",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
    public Uni<Response> announce(
            UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed.") @Valid Announcement said) {
        var council = caller.council();
        var path = "/v1/complaints/" + id + "/evidence";
        var once = IdempotencyKey.of(council, caller.client(), key, "POST " + path, said, json);
        var by = caller.client();
        if (said.givenOn().isAfter(clock.today())) {
            throw Problem.ofField("/givenOn", "date-in-the-future", "This day has not come yet.");
        }
        return standing.of(caller, id)
                .chain(party -> idempotent.once(once, () -> collecting
                        .announce(council, id, giver(party, said), said, by)
                        .map(row -> new Reply(201, path + "/" + row.id, row.version, write(EvidenceView.of(row))))));
    }

    /** A council hands on what the complainant gave it; who serves gives what is their own. */
    private static Party giver(Party caller, Announcement said) {
        if (said.givenBy() == null || said.givenBy() == caller) {
            return caller;
        }
        if (caller == Party.COUNCIL && said.givenBy() == Party.COMPLAINANT) {
            return said.givenBy();
        }
        throw Problem.ofField(
                "/givenBy", "invalid-value", "Only a council says so of somebody else, of the complainant.");
    }

    private String write(EvidenceView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
