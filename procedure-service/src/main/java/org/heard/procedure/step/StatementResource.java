package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.StatementStep.CommentOnStatement;
import org.heard.procedure.complaint.command.StatementStep.DraftStatement;
import org.heard.procedure.complaint.command.StatementStep.SendStatement;
import org.heard.procedure.complaint.term.AskedBy;

/** The statement of complaint, until it is agreed. */
@Path("/v1/complaints/{id}/stage-2")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class StatementResource {

    private final Steps steps;

    StatementResource(Steps steps) {
        this.steps = steps;
    }

    record Version(
            @NotNull LocalDate draftedOn,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("statements")
    @Operation(summary = "The statement of complaint was drafted, or amended")
    public Response draft(@BeanParam ChangeRequest request, @Valid @NotNull Version body) {
        return steps.take(
                request,
                body,
                draft -> new DraftStatement(
                        draft.id(),
                        draft.sealed(body.words()),
                        draft.markOf(body.words()),
                        draft.past("/draftedOn", body.draftedOn()),
                        draft.today()));
    }

    record Sending(@NotNull LocalDate sentOn) {}

    @POST
    @Path("sent-statements")
    @Operation(summary = "The latest version of the statement was sent to the person")
    public Response send(@BeanParam ChangeRequest request, @Valid @NotNull Sending body) {
        return steps.take(
                request,
                body,
                draft -> new SendStatement(draft.id(), draft.past("/sentOn", body.sentOn()), draft.today()));
    }

    record Comment(
            @NotNull LocalDate commentedOn,
            @NotNull AskedBy by,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("statement-comments")
    @Operation(summary = "The person commented on the statement")
    public Response comment(@BeanParam ChangeRequest request, @Valid @NotNull Comment body) {
        return steps.take(
                request,
                body,
                draft -> new CommentOnStatement(
                        draft.id(),
                        body.by(),
                        draft.sealed(body.words()),
                        draft.past("/commentedOn", body.commentedOn()),
                        draft.today()));
    }
}
