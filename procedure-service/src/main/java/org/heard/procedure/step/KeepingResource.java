package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.heard.procedure.complaint.command.KeepingStep.AssignTeam;
import org.heard.procedure.complaint.command.KeepingStep.EraseComplaint;
import org.heard.procedure.complaint.command.KeepingStep.LiftLegalHold;
import org.heard.procedure.complaint.command.KeepingStep.PlaceLegalHold;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.LegalHoldGround;

/** The record of a complaint: who has it, and how long it is kept. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeepingResource {

    private final Steps steps;

    KeepingResource(Steps steps) {
        this.steps = steps;
    }

    record Team(
            @NotNull LocalDate assignedOn,
            @NotNull @Pattern(regexp = Length.ID) String team) {}

    @POST
    @Path("teams")
    @RolesAllowed("complaint:progress")
    @Operation(summary = "A team has the complaint to do")
    public Response assign(@BeanParam ChangeRequest request, @Valid @NotNull Team body) {
        return steps.take(
                request,
                body,
                draft -> new AssignTeam(
                        draft.id(), body.team(), draft.past("/assignedOn", body.assignedOn()), draft.today()));
    }

    record Hold(
            @NotNull LocalDate placedOn,
            @NotNull LegalHoldGround ground,
            @Size(max = Length.REASON) String words,
            @NotNull LocalDate reviewOn) {}

    @POST
    @Path("legal-holds")
    @RolesAllowed("complaint:erase")
    @Operation(summary = "A legal hold: nothing of the complaint is erased while it stands")
    public Response place(@BeanParam ChangeRequest request, @Valid @NotNull Hold body) {
        return steps.take(
                request,
                body,
                draft -> new PlaceLegalHold(
                        draft.id(),
                        body.ground(),
                        draft.sealed(body.words()),
                        body.reviewOn(),
                        draft.past("/placedOn", body.placedOn()),
                        draft.today()));
    }

    record Lifting(
            @NotNull LocalDate liftedOn,
            @NotNull LegalHoldGround ground,
            @Size(max = Length.REASON) String words) {}

    @POST
    @Path("legal-hold-liftings")
    @RolesAllowed("complaint:erase")
    @Operation(summary = "A legal hold was lifted")
    public Response lift(@BeanParam ChangeRequest request, @Valid @NotNull Lifting body) {
        return steps.take(
                request,
                body,
                draft -> new LiftLegalHold(
                        draft.id(),
                        body.ground(),
                        draft.sealed(body.words()),
                        draft.past("/liftedOn", body.liftedOn()),
                        draft.today()));
    }

    record Erasure(
            @NotNull LocalDate decidedOn,
            @NotNull ErasureGround ground,
            @NotNull @Pattern(regexp = Length.ID) String decidedBy,
            @NotNull @Pattern(regexp = Length.ID) String decision,
            @Pattern(regexp = Length.ID) String secondPerson) {}

    @POST
    @Path("erasures")
    @RolesAllowed("complaint:erase")
    @Operation(
            summary =
                    "What the complaint says of people is erased, by a decision that is on record; days and codes stay")
    public Response erase(@BeanParam ChangeRequest request, @Valid @NotNull Erasure body) {
        return steps.take(
                request,
                body,
                draft -> new EraseComplaint(
                        draft.id(),
                        body.ground(),
                        body.decidedBy(),
                        body.decision(),
                        body.secondPerson(),
                        draft.past("/decidedOn", body.decidedOn()),
                        draft.today()));
    }
}
