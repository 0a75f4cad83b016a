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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageThreeStep.ArrangePanel;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageThreeStep.SendPanelReport;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.Stage;

/** Stage 3: the review panel and the council's last answer. */
@Path("/v1/complaints/{id}/stage-3")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class StageThreeResource {

    private final Steps steps;
    private final SoFar complaints;

    StageThreeResource(Steps steps, SoFar complaints) {
        this.steps = steps;
        this.complaints = complaints;
    }

    record Request(
            @NotNull LocalDate requestedOn,
            @NotNull AskedBy askedBy,
            @NotNull Means means) {}

    @POST
    @Path("requests")
    @Operation(summary = "The person asked for stage 3")
    public Response request(@BeanParam ChangeRequest request, @Valid @NotNull Request body) {
        return steps.take(
                request,
                body,
                draft -> new RequestNextStage(
                        draft.id(),
                        Stage.STAGE_3,
                        body.askedBy(),
                        body.means(),
                        draft.past("/requestedOn", body.requestedOn()),
                        draft.today()));
    }

    record Panel(@NotNull LocalDate arrangedOn, @NotNull LocalDate meetsOn) {}

    @POST
    @Path("panels")
    @Operation(summary = "A panel was arranged")
    public Response arrange(@BeanParam ChangeRequest request, @Valid @NotNull Panel body) {
        return steps.take(
                request,
                body,
                draft -> new ArrangePanel(
                        draft.id(), body.meetsOn(), draft.past("/arrangedOn", body.arrangedOn()), draft.today()));
    }

    record Meeting(@NotNull LocalDate heldOn) {}

    @POST
    @Path("panel-meetings")
    @Operation(summary = "The panel met")
    public Response hold(@BeanParam ChangeRequest request, @Valid @NotNull Meeting body) {
        return steps.take(
                request,
                body,
                draft -> new HoldPanel(
                        draft.id(),
                        complaints.serving(draft.id().uuid()),
                        draft.past("/heldOn", body.heldOn()),
                        draft.today()));
    }

    record Report(
            @NotNull LocalDate sentOn,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("panel-reports")
    @Operation(summary = "The panel's report was sent")
    public Response report(@BeanParam ChangeRequest request, @Valid @NotNull Report body) {
        return steps.take(
                request,
                body,
                draft -> new SendPanelReport(
                        draft.id(),
                        draft.past("/receivedOn", body.receivedOn()),
                        draft.sealed(body.words()),
                        draft.past("/sentOn", body.sentOn()),
                        draft.today()));
    }

    record Answer(
            @NotNull LocalDate respondedOn,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Valid List<@NotNull FindingBody> findings,
            @Valid List<@NotNull DecisionBody> decisions) {}

    @POST
    @Path("responses")
    @Operation(summary = "The council gave its last answer")
    public Response respond(@BeanParam ChangeRequest request, @Valid @NotNull Answer body) {
        return steps.take(
                request,
                body,
                draft -> new IssueFinalResponse(
                        draft.id(),
                        draft.sealed(body.words()),
                        FindingBody.sealed(body.findings(), draft),
                        DecisionBody.sealed(body.decisions(), draft),
                        draft.past("/respondedOn", body.respondedOn()),
                        draft.today()));
    }
}
