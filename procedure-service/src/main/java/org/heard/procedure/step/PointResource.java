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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.procedure.complaint.command.PointStep.AddPoint;

/** New points of a complaint. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class PointResource {

    private final Steps steps;

    PointResource(Steps steps) {
        this.steps = steps;
    }

    /** @param newComplaint where the point is too late to join: the complaint that was lodged for it */
    record Point(
            @NotNull LocalDate raisedOn,
            @NotNull @Pattern(regexp = Length.CODE) String about,
            @NotBlank @Size(max = Length.WORDS) String words,
            @Size(max = Length.WORDS) String desiredOutcome,
            UUID newComplaint) {}

    @POST
    @Path("points")
    @Operation(summary = "The person complained of one thing more")
    public Response add(@BeanParam ChangeRequest request, @Valid @NotNull Point body) {
        return steps.take(
                request,
                body,
                draft -> new AddPoint(
                        draft.id(),
                        UUID.randomUUID(),
                        body.about(),
                        draft.sealed(body.words()),
                        draft.sealed(body.desiredOutcome()),
                        body.newComplaint(),
                        draft.past("/raisedOn", body.raisedOn()),
                        draft.today()));
    }
}
