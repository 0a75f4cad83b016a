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
import org.heard.procedure.complaint.command.ActionStep.AgreeAction;
import org.heard.procedure.complaint.command.ActionStep.GiveEvidence;
import org.heard.procedure.complaint.command.ActionStep.SeeEvidence;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.PlannedAction;

/** What the council does because of a complaint: agreed, evidenced, seen by the person. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class ActionResource {

    private final Steps steps;

    ActionResource(Steps steps) {
        this.steps = steps;
    }

    record Agreed(
            @NotNull LocalDate agreedOn,
            Integer recommendation,
            @NotNull @Pattern(regexp = Length.ID) String owner,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("actions")
    @Operation(summary = "The council agreed to do something because of the complaint")
    public Response agree(@BeanParam ChangeRequest request, @Valid @NotNull Agreed body) {
        return steps.take(
                request,
                body,
                draft -> new AgreeAction(
                        draft.id(),
                        new PlannedAction(
                                body.recommendation(), body.owner(), body.dueOn(), draft.sealed(body.words())),
                        draft.past("/agreedOn", body.agreedOn()),
                        draft.today()));
    }

    record Evidence(
            @NotNull LocalDate doneOn,
            @NotNull Integer action,
            @NotBlank @Size(max = Length.WORDS) String words) {}

    @POST
    @Path("action-evidence")
    @Operation(summary = "An action was done, and this is the evidence")
    public Response evidence(@BeanParam ChangeRequest request, @Valid @NotNull Evidence body) {
        return steps.take(
                request,
                body,
                draft -> new GiveEvidence(
                        draft.id(),
                        body.action(),
                        draft.sealed(body.words()),
                        draft.past("/doneOn", body.doneOn()),
                        draft.today()));
    }

    record Sighting(
            @NotNull LocalDate seenOn,
            @NotNull Integer action,
            @NotNull AskedBy by) {}

    @POST
    @Path("action-sightings")
    @Operation(summary = "The person saw the evidence of an action")
    public Response see(@BeanParam ChangeRequest request, @Valid @NotNull Sighting body) {
        return steps.take(
                request,
                body,
                draft -> new SeeEvidence(
                        draft.id(), body.action(), body.by(), draft.past("/seenOn", body.seenOn()), draft.today()));
    }
}
