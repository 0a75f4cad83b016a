package org.heard.ombudsman.step;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.KitConfig;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;

/** Says which complaint an approach is about. */
@Path("/v1/cases/{id}/complaints")
class NamingResource {

    private static final int WORDS = 20_000;

    private final Steps steps;
    private final KitConfig kit;

    NamingResource(Steps steps, KitConfig kit) {
        this.steps = steps;
        this.kit = kit;
    }

    /**
     * @param council that has the complaint, by its code
     * @param reason how it is known
     */
    record Named(
            @NotNull LocalDate namedOn,

            @NotNull @Pattern(regexp = "E\\d{8}") String council,

            @NotNull UUID complaintId,
            @NotBlank @Size(max = WORDS) String reason) {}

    @POST
    @RolesAllowed({"case:work", "complaint:read"})
    @Operation(
            summary = "Which complaint a direct approach is about was found out, or put right",
            description = "As long as the council has not confirmed it. The case goes to the council that is named, and"
                    + " is told there.")
    public Uni<Response> name(@BeanParam ChangeRequest request, @Valid @NotNull Named body) {
        return steps.take(Steps.WORK, request, body, body.namedOn(), "/namedOn", _ -> fact(body));
    }

    private ComplaintNamed fact(Named body) {
        if (!kit.councils().contains(body.council())) {
            throw Problem.ofField("/council", "invalid-value", "No council of this code is served here.");
        }
        return new ComplaintNamed(body.council(), body.complaintId(), body.reason(), body.namedOn());
    }
}
