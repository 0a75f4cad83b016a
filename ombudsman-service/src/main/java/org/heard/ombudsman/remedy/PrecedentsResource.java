package org.heard.ombudsman.remedy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.remedy.Precedents.Precedent;

/** What was agreed before for the same fault. */
@Path("/v1/remedies/precedents")
class PrecedentsResource {

    private static final int MOST_MONTHS = 600;

    private final Precedents precedents;

    PrecedentsResource(Precedents precedents) {
        this.precedents = precedents;
    }

    record Found(List<Precedent> items) {}

    @GET
    @PermitAll
    @Operation(summary = "Published sums for a fault, those of the nearest delay first; anybody may read them")
    public Found precedents(@QueryParam("fault") String fault, @QueryParam("months") String months) {
        if (months != null && !months.matches("\\d{1,3}") || months != null && Integer.parseInt(months) > MOST_MONTHS) {
            throw Problem.ofField("/months", "invalid-value", "Months are a whole number.");
        }
        return new Found(precedents.find(fault, months == null ? null : Integer.valueOf(months)));
    }
}
