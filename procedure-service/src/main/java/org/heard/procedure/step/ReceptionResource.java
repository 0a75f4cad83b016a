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
import org.heard.procedure.complaint.command.ReceptionStep.AcknowledgeComplaint;
import org.heard.procedure.complaint.command.ReceptionStep.ConsiderRepresentative;
import org.heard.procedure.complaint.command.ReceptionStep.DecideLateComplaint;
import org.heard.procedure.complaint.command.ReceptionStep.DecideSufficientInterest;
import org.heard.procedure.complaint.command.ReceptionStep.GiveInformation;
import org.heard.procedure.complaint.command.ReceptionStep.NoteChildsWish;
import org.heard.procedure.complaint.command.ReceptionStep.RejectComplaint;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.ChildsViews;
import org.heard.procedure.complaint.term.ChildsWish;
import org.heard.procedure.complaint.term.LateDecision;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.SufficientInterest;
import org.heard.procedure.complaint.term.Suitability;

/** Reception and triage: what is told first, who may complain, and what need not be considered. */
@Path("/v1/complaints/{id}/reception")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class ReceptionResource {

    private final Steps steps;

    ReceptionResource(Steps steps) {
        this.steps = steps;
    }

    record Acknowledgement(@NotNull LocalDate acknowledgedOn) {}

    @POST
    @Path("acknowledgements")
    @Operation(summary = "The council acknowledged the complaint")
    public Response acknowledge(@BeanParam ChangeRequest request, @Valid @NotNull Acknowledgement body) {
        return steps.take(
                request,
                body,
                draft -> new AcknowledgeComplaint(
                        draft.id(), draft.past("/acknowledgedOn", body.acknowledgedOn()), draft.today()));
    }

    record Information(@NotNull LocalDate givenOn, AdvocateOffer advocate) {}

    @POST
    @Path("information")
    @Operation(summary = "The person was told how it works and who can help")
    public Response inform(@BeanParam ChangeRequest request, @Valid @NotNull Information body) {
        return steps.take(
                request,
                body,
                draft -> new GiveInformation(
                        draft.id(), body.advocate(), draft.past("/givenOn", body.givenOn()), draft.today()));
    }

    record Interest(
            @NotNull LocalDate decidedOn,
            @NotNull SufficientInterest decision,
            @NotNull ChildsViews childsViews,
            @NotNull ChildInformed childInformed,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("sufficient-interest-decisions")
    @Operation(summary = "Whether somebody whom the Act does not list may complain was decided")
    public Response decideInterest(@BeanParam ChangeRequest request, @Valid @NotNull Interest body) {
        return steps.take(
                request,
                body,
                draft -> new DecideSufficientInterest(
                        draft.id(),
                        body.decision(),
                        body.childsViews(),
                        body.childInformed(),
                        draft.sealed(body.reasons()),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }

    record Representative(
            @NotNull LocalDate consideredOn,
            @NotNull Suitability suitability,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("representative-decisions")
    @Operation(summary = "Whether a representative is suitable was considered")
    public Response consider(@BeanParam ChangeRequest request, @Valid @NotNull Representative body) {
        return steps.take(
                request,
                body,
                draft -> new ConsiderRepresentative(
                        draft.id(),
                        body.suitability(),
                        draft.sealed(body.reasons()),
                        draft.past("/consideredOn", body.consideredOn()),
                        draft.today()));
    }

    record Wish(
            @NotNull LocalDate notedOn,
            @NotNull ChildsWish wish,
            @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("childs-wishes")
    @Operation(summary = "What the child says of a complaint made on their behalf")
    public Response note(@BeanParam ChangeRequest request, @Valid @NotNull Wish body) {
        return steps.take(
                request,
                body,
                draft -> new NoteChildsWish(
                        draft.id(),
                        body.wish(),
                        draft.sealed(body.words()),
                        draft.past("/notedOn", body.notedOn()),
                        draft.today()));
    }

    record Late(
            @NotNull LocalDate decidedOn,
            @NotNull LocalDate groundsAroseOn,
            @NotNull Answer inTimeReasonable,
            @NotNull Answer stillFair,
            @NotNull LateDecision decision,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("late-decisions")
    @Operation(summary = "Whether a late complaint is considered was decided")
    public Response decideLate(@BeanParam ChangeRequest request, @Valid @NotNull Late body) {
        return steps.take(
                request,
                body,
                draft -> new DecideLateComplaint(
                        draft.id(),
                        draft.past("/groundsAroseOn", body.groundsAroseOn()),
                        body.inTimeReasonable(),
                        body.stillFair(),
                        body.decision(),
                        draft.sealed(body.reasons()),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }

    record Rejection(
            @NotNull LocalDate rejectedOn,
            @NotNull RejectionGround ground,
            @NotBlank @Size(max = Length.WORDS) String reasons) {}

    @POST
    @Path("rejections")
    @Operation(summary = "The complaint is not considered")
    public Response reject(@BeanParam ChangeRequest request, @Valid @NotNull Rejection body) {
        return steps.take(
                request,
                body,
                draft -> new RejectComplaint(
                        draft.id(),
                        body.ground(),
                        draft.sealed(body.reasons()),
                        draft.past("/rejectedOn", body.rejectedOn()),
                        draft.today()));
    }
}
