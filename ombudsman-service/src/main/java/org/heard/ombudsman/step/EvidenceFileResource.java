package org.heard.ombudsman.step;

import static org.heard.ombudsman.casework.Investigating.TITLE;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.heard.kit.council.Caller;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.OnEventLoop;
import org.heard.ombudsman.evidence.Documents;
import org.heard.ombudsman.evidence.Examination;
import org.heard.ombudsman.evidence.KeptDocuments;

/** Documents that are evidence, themselves: a council has none here, not even of its own complaint's case. */
@Path("/v1/cases/{id}/evidence/files")
class EvidenceFileResource {

    private final Caller caller;
    private final Steps steps;
    private final Examination examination;
    private final Documents documents;
    private final KeptDocuments kept;

    EvidenceFileResource(Caller caller, Steps steps, Examination examination, Documents documents, KeptDocuments kept) {
        this.caller = caller;
        this.steps = steps;
        this.examination = examination;
        this.documents = documents;
        this.kept = kept;
    }

    /** What an idempotency key is good for. */
    private record Given(LocalDate takenOn, String from, String title, String sha256) {}

    @POST
    @Blocking
    @RolesAllowed({Steps.WORK, "complaint:read"})
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A document is taken as evidence, and kept",
            description = "The body is the file itself, 5 megabytes at most. What it is is known by its content;"
                    + " Content-Type is not believed. What tells where or by whom it was made stays behind, it is looked"
                    + " into for viruses, and put on record with the SHA-256 of what is kept.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response take(
            @BeanParam ChangeRequest request,
            @Parameter(example = "2026-01-05") @QueryParam("takenOn") @NotNull LocalDate takenOn,
            @Parameter(example = "council") @QueryParam("from") @NotNull @Pattern(regexp = "council|complainant|other")
                    String from,
            @Parameter(example = "A letter of the school") @QueryParam("title") @NotBlank @Size(max = TITLE)
                    String title,
            InputStream body)
            throws IOException {
        Steps.mustBeAllowed(caller, Steps.WORK);
        return examination.inTurn(() -> {
            var document = examination.examine(body);
            return OnEventLoop.await(() -> steps.take(
                    Steps.WORK,
                    request,
                    new Given(takenOn, from, title, document.sha256()),
                    takenOn,
                    "/takenOn",
                    _ -> document.taken(from, title, takenOn),
                    opened -> documents.keep(opened.referral(), document)));
        });
    }

    @GET
    @Blocking
    @Path("{sha256}")
    @RolesAllowed({"queue:read", "complaint:read"})
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "A document that was taken as evidence",
            description = "By the SHA-256 that is on record. Each read is on record, too.")
    public Response read(UUID id, String sha256) throws IOException {
        return examination.inTurn(() -> OnEventLoop.await(() -> kept.read(id, sha256)));
    }
}
