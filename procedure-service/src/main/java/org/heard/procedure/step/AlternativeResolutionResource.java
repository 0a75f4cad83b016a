package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.heard.procedure.complaint.command.LocalResolutionStep.DeclineAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.EndAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.OfferAlternativeResolution;
import org.heard.procedure.complaint.term.AlternativeResolution;
import org.heard.procedure.complaint.term.AlternativeResult;
import org.heard.procedure.complaint.term.AskedBy;

/** What is offered beside the procedure, at any time. */
@Path("/v1/complaints/{id}/alternative-resolutions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class AlternativeResolutionResource {

    private final Steps steps;

    AlternativeResolutionResource(Steps steps) {
        this.steps = steps;
    }

    record Offer(@NotNull LocalDate offeredOn, @NotNull AlternativeResolution kind) {}

    @POST
    @Path("offers")
    @Operation(summary = "Something was offered beside the procedure")
    public Response offer(@BeanParam ChangeRequest request, @Valid @NotNull Offer body) {
        return steps.take(
                request,
                body,
                draft -> new OfferAlternativeResolution(
                        draft.id(), body.kind(), draft.past("/offeredOn", body.offeredOn()), draft.today()));
    }

    record Refused(@NotNull LocalDate declinedOn, @NotNull AskedBy declinedBy) {}

    @POST
    @Path("refusals")
    @Operation(summary = "The person does not want it")
    public Response decline(@BeanParam ChangeRequest request, @Valid @NotNull Refused body) {
        return steps.take(
                request,
                body,
                draft -> new DeclineAlternativeResolution(
                        draft.id(), body.declinedBy(), draft.past("/declinedOn", body.declinedOn()), draft.today()));
    }

    record Result(@NotNull LocalDate endedOn, @NotNull AlternativeResult result) {}

    @POST
    @Path("results")
    @Operation(summary = "It came to an end")
    public Response end(@BeanParam ChangeRequest request, @Valid @NotNull Result body) {
        return steps.take(
                request,
                body,
                draft -> new EndAlternativeResolution(
                        draft.id(), body.result(), draft.past("/endedOn", body.endedOn()), draft.today()));
    }
}
