package org.heard.intake.evidence;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.Conditional;
import org.heard.kit.http.OnEventLoop;

/** The file of a piece of evidence: sent once, as a stream, and read whole or in parts, once nothing speaks against it. */
@Path("/v1/complaints/{id}/evidence/{evidence}/content")
@Blocking
class ContentResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Standing standing;
    private final Collecting collecting;
    private final Arrival arrival;
    private final Handing handing;

    ContentResource(
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            Standing standing,
            Collecting collecting,
            Arrival arrival,
            Handing handing) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.standing = standing;
        this.collecting = collecting;
        this.arrival = arrival;
        this.handing = handing;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"complaint:progress", "complaint:read-appointed"})
    @Operation(
            summary = "Send the file of a piece of evidence",
            description =
                    "The body is the file itself. What it is is known by its content; Content-Type is not believed."
                            + " The answer is the piece, held until it was looked into.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response send(
            UUID id,
            UUID evidence,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Length") Long length,
            InputStream body)
            throws IOException {
        within(id, party -> collecting.find(id, evidence, party));
        var version = Conditional.expectedVersion(ifMatch);
        within(id, party -> collecting.awaited(id, evidence, party, version));
        arrival.announced(length == null ? 0 : length);
        var kept = arrival.take(id, body);
        try {
            var row = within(id, party -> collecting.arrived(id, evidence, party, version, kept));
            return Response.ok(EvidenceView.of(row))
                    .tag(Conditional.tag(row.version))
                    .build();
        } catch (RuntimeException notKept) {
            arrival.discard(kept);
            throw notKept;
        }
    }

    @GET
    @RolesAllowed({"complaint:read", "complaint:read-appointed"})
    @Operation(
            summary = "Read a file, or with Range a part of it",
            description = "409 while it is held or when it was refused; the code says which. Each read is on record.")
    public Response read(UUID id, UUID evidence, @HeaderParam("Range") String asked) {
        var council = caller.council();
        var row = within(id, party -> collecting
                .find(id, evidence, party)
                .invoke(Handing::mustBeReady)
                .call(() -> audit.record(council, id, caller, "evidence-file")));
        return handing.out(row, asked);
    }

    private <T> T within(UUID id, Function<Party, Uni<T>> work) {
        var council = caller.council();
        return OnEventLoop.await(
                () -> standing.of(caller, id).chain(party -> scope.within(council, () -> work.apply(party))));
    }
}
