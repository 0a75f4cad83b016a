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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.heard.intake.evidence.file.FileType;
import org.heard.intake.evidence.sealed.OpenFile;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.Conditional;
import org.heard.kit.http.OnEventLoop;
import org.heard.kit.problem.Refused;

/** The file of a piece of evidence: sent once, as a stream, and read whole or in parts, once nothing speaks against it. */
@Path("/v1/complaints/{id}/evidence/{evidence}/content")
@Blocking
class ContentResource {

    private static final int PIECE_BYTES = 65_536;

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Standing standing;
    private final Collecting collecting;
    private final Arrival arrival;
    private final SealedFiles files;

    ContentResource(
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            Standing standing,
            Collecting collecting,
            Arrival arrival,
            SealedFiles files) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.standing = standing;
        this.collecting = collecting;
        this.arrival = arrival;
        this.files = files;
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
                .invoke(ContentResource::mustBeReady)
                .call(() -> audit.record(council, id, caller, "evidence-file")));
        var part = ByteRange.of(asked, row.bytes);
        var range = part.orElse(new ByteRange(0, row.bytes - 1));
        var response = Response.status(part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity((StreamingOutput) out -> copy(files.read(id, row.file), range, out))
                .type(row.mediaType)
                .tag(Conditional.tag(row.version))
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(row))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        part.ifPresent(
                it -> response.header("Content-Range", "bytes %d-%d/%d".formatted(it.from(), it.to(), row.bytes)));
        return response.build();
    }

    private <T> T within(UUID id, Function<Party, Uni<T>> work) {
        var council = caller.council();
        return OnEventLoop.await(
                () -> standing.of(caller, id).chain(party -> scope.within(council, () -> work.apply(party))));
    }

    private static void mustBeReady(Evidence row) {
        switch (State.named(row.state)) {
            case READY -> {}
            case ANNOUNCED -> throw new Refused("evidence-awaited", "The file of this piece has not come yet.");
            case HELD ->
                throw new Refused(
                        "evidence-held", "The file was not looked into for viruses yet; nobody can read it before.");
            case REFUSED -> throw new Refused("evidence-refused", "The file was bad, and is destroyed.");
            case ERASED -> throw new Refused("complaint-erased", "This complaint was erased, and its files with it.");
        }
    }

    private static void copy(OpenFile file, ByteRange range, OutputStream out) throws IOException {
        try (file) {
            var in = file.from(range.from());
            var piece = new byte[PIECE_BYTES];
            for (var left = range.length(); left > 0; ) {
                var read = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    throw new IOException("the file is shorter than it was");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }

    /** Never shown in the page it comes from; under the giver's name for it, with the ending of what it really is. */
    private static String disposition(Evidence row) {
        var name = URLEncoder.encode(row.name, StandardCharsets.UTF_8).replace("+", "%20");
        var ending = "." + FileType.named(row.mediaType).extension();
        var whole = row.name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
        return "attachment; filename=\"evidence" + ending + "\"; filename*=UTF-8''" + whole;
    }
}
