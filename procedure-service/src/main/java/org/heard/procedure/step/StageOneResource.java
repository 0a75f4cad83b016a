package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.term.ExtensionReason;

/** Stage 1: the answer, and more time for it. */
@Path("/v1/complaints/{id}/stage-1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class StageOneResource {

    private final Steps steps;

    StageOneResource(Steps steps) {
        this.steps = steps;
    }

    /** @param answeredBy who gave it: the name they sign in with, or an id of the register; they do not investigate or adjudicate */
    record Answer(
            @NotNull LocalDate respondedOn,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Valid List<@NotNull FindingBody> findings,
            @Pattern(regexp = Length.ID) String answeredBy) {}

    @POST
    @Path("responses")
    @Operation(summary = "The council answered stage 1")
    public Response respond(@BeanParam ChangeRequest request, @Valid @NotNull Answer body) {
        return steps.take(
                request,
                body,
                draft -> new AnswerStageOne(
                        draft.id(),
                        draft.sealed(body.words()),
                        FindingBody.sealed(body.findings(), draft),
                        body.answeredBy(),
                        draft.past("/respondedOn", body.respondedOn()),
                        draft.today()));
    }

    record Extension(
            @NotNull LocalDate toldOn,
            @NotNull ExtensionReason reason,
            @NotNull LocalDate respondBy) {}

    @POST
    @Path("extensions")
    @Operation(summary = "The council took more time for stage 1 and told the person")
    public Response extend(@BeanParam ChangeRequest request, @Valid @NotNull Extension body) {
        return steps.take(
                request,
                body,
                draft -> new ExtendResponseTime(
                        draft.id(),
                        body.reason(),
                        body.respondBy(),
                        draft.past("/toldOn", body.toldOn()),
                        draft.today()));
    }
}
