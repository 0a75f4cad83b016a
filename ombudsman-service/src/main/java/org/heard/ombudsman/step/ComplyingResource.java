package org.heard.ombudsman.step;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.ComplianceEvidenced;
import org.heard.ombudsman.casework.Complying.Result;

/** What became of the recommendations (domain rules 6.7). That one was missed, no request says: the day does. */
@Path("/v1/cases/{id}")
class ComplyingResource {

    private static final int WORDS = 20_000;

    private final Steps steps;

    ComplyingResource(Steps steps) {
        this.steps = steps;
    }

    /**
     * @param number of the recommendation
     * @param doneOn the day on which the council did it
     */
    record Evidence(
            @NotNull LocalDate doneOn,
            @Min(1) int number,
            @NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("compliance-evidence")
    @RolesAllowed({"case:work", "complaint:read"})
    @Operation(summary = "The council showed that it carried a recommendation out")
    public Uni<Response> evidence(@BeanParam ChangeRequest request, @Valid @NotNull Evidence body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.doneOn(),
                "/doneOn",
                _ -> new ComplianceEvidenced(body.number(), body.doneOn(), body.words(), body.doneOn()));
    }

    record Settled(
            @NotNull LocalDate decidedOn,
            @Min(1) int number,
            @NotNull Result result,
            @Size(max = WORDS) String reason) {}

    @POST
    @Path("compliance-decisions")
    @RolesAllowed({"case:decide", "complaint:read"})
    @Operation(summary = "A recommendation was complied with, complied with late, or not complied with")
    public Uni<Response> settle(@BeanParam ChangeRequest request, @Valid @NotNull Settled body) {
        return steps.take(
                Steps.DECIDE,
                request,
                body,
                body.decidedOn(),
                "/decidedOn",
                _ -> new ComplianceDecided(body.number(), body.result(), body.reason(), body.decidedOn()));
    }
}
