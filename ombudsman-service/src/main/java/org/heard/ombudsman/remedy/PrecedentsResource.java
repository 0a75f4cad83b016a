package org.heard.ombudsman.remedy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.register.Statement;
import org.heard.ombudsman.register.Statements;
import org.heard.ombudsman.remedy.Precedents.Precedent;

/** What was agreed before for the same fault. */
@Path("/v1/remedies/precedents")
class PrecedentsResource {

    private static final int MOST_MONTHS = 600;

    private final Precedents precedents;
    private final Statements statements;

    PrecedentsResource(Precedents precedents, Statements statements) {
        this.precedents = precedents;
        this.statements = statements;
    }

    /**
     * What was found.
     *
     * @param items sums that councils agreed to
     * @param statements of the register that tell of the same fault, newest first
     */
    record Found(List<Precedent> items, List<Statement> statements) {}

    @GET
    @PermitAll
    @Operation(
            summary =
                    "Published sums for a fault, those of the nearest delay first, and the register's statements on it",
            description = "Anybody may read them. The outcome is as the register has it, such as Upheld.")
    public Uni<Found> precedents(
            @QueryParam("fault") String fault,
            @QueryParam("months") String months,
            @QueryParam("outcome") String outcome) {
        if (months != null && !months.matches("\\d{1,3}") || months != null && Integer.parseInt(months) > MOST_MONTHS) {
            throw Problem.ofField("/months", "invalid-value", "Months are a whole number.");
        }
        var sums = precedents.find(fault, months == null ? null : Integer.valueOf(months));
        return statements.like(Precedents.wordsOf(fault), outcome).map(found -> new Found(sums, found));
    }
}
