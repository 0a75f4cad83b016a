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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.LocalResolutionStep.AgreeLongerWait;
import org.heard.procedure.complaint.command.LocalResolutionStep.ResolveStageOne;
import org.heard.procedure.complaint.command.LocalResolutionStep.SkipStageOne;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;

/** Stage 1 without an answer: agreed terms, a longer wait, or no stage 1 at all. */
@Path("/v1/complaints/{id}/stage-1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class StageOneOutcomeResource {

    private final Steps steps;

    StageOneOutcomeResource(Steps steps) {
        this.steps = steps;
    }

    record Resolution(
            @NotNull LocalDate resolvedOn,
            @NotNull AskedBy confirmedBy,
            @NotBlank @Size(max = Length.WORDS) String terms,
            @Pattern(regexp = Length.ID) String answeredBy) {}

    @POST
    @Path("resolutions")
    @Operation(summary = "Stage 1 was resolved on written terms")
    public Response resolve(@BeanParam ChangeRequest request, @Valid @NotNull Resolution body) {
        return steps.take(
                request,
                body,
                draft -> new ResolveStageOne(
                        draft.id(),
                        body.confirmedBy(),
                        draft.sealed(body.terms()),
                        body.answeredBy(),
                        draft.past("/resolvedOn", body.resolvedOn()),
                        draft.today()));
    }

    record Wait(
            @NotNull LocalDate agreedOn,
            @NotNull AskedBy agreedBy,
            @NotNull LocalDate until) {}

    @POST
    @Path("waits")
    @Operation(summary = "Stage 1 lapsed and the person agreed to wait")
    public Response waitLonger(@BeanParam ChangeRequest request, @Valid @NotNull Wait body) {
        return steps.take(
                request,
                body,
                draft -> new AgreeLongerWait(
                        draft.id(),
                        body.agreedBy(),
                        body.until(),
                        draft.past("/agreedOn", body.agreedOn()),
                        draft.today()));
    }

    record Skip(
            @NotNull LocalDate skippedOn,
            @NotNull AskedBy agreedBy,
            @NotNull Means means,
            LocalDate personAgreedOn,
            LocalDate councilAgreedOn,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("skips")
    @Operation(summary = "Person and council agreed that stage 1 is not appropriate")
    public Response skip(@BeanParam ChangeRequest request, @Valid @NotNull Skip body) {
        return steps.take(
                request,
                body,
                draft -> new SkipStageOne(
                        draft.id(),
                        body.agreedBy(),
                        body.means(),
                        draft.past("/personAgreedOn", body.personAgreedOn()),
                        draft.past("/councilAgreedOn", body.councilAgreedOn()),
                        draft.sealed(body.reasons()),
                        draft.past("/skippedOn", body.skippedOn()),
                        draft.today()));
    }
}
