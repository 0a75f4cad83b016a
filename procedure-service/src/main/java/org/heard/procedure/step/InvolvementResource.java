package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.heard.procedure.complaint.command.InvolvementStep.InvolveStaff;
import org.heard.procedure.complaint.command.InvolvementStep.ReleaseStaff;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.register.Register;

/**
 * Who has a part in a complaint. Whoever it names, or the complaints manager excludes, neither finds nor opens it from the next
 * request on, whatever their role.
 */
@Path("/v1/complaints/{id}/involvements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class InvolvementResource {

    private final Steps steps;
    private final Register register;
    private final SoFar complaints;

    InvolvementResource(Steps steps, Register register, SoFar complaints) {
        this.steps = steps;
        this.register = register;
        this.complaints = complaints;
    }

    /** @param staff the name somebody signs in with, or an id of the register */
    record Involvement(
            @NotNull LocalDate toldOn,
            @NotNull @Pattern(regexp = Length.ID) String staff,
            @NotNull Part part) {}

    @POST
    @Operation(summary = "A member of staff has a part in the complaint that keeps them from another")
    public Response involve(@BeanParam ChangeRequest request, @Valid @NotNull Involvement body) {
        return steps.take(
                request,
                body,
                draft -> new InvolveStaff(
                        draft.id(),
                        body.staff(),
                        register.idsOf(body.staff()),
                        complaints.serving(draft.id().uuid()),
                        body.part(),
                        draft.past("/toldOn", body.toldOn()),
                        draft.today()));
    }

    /** @param staff as it was told */
    record Release(
            @NotNull LocalDate releasedOn,
            @NotNull @Pattern(regexp = Length.ID) String staff,
            @NotNull Part part) {}

    @POST
    @Path("releases")
    @Operation(summary = "A member of staff does not have that part, or no longer")
    public Response release(@BeanParam ChangeRequest request, @Valid @NotNull Release body) {
        return steps.take(
                request,
                body,
                draft -> new ReleaseStaff(
                        draft.id(),
                        body.staff(),
                        body.part(),
                        draft.past("/releasedOn", body.releasedOn()),
                        draft.today()));
    }
}
