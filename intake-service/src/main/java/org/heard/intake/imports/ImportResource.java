package org.heard.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.imports.Importer.Wish;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.problem.Problem;

/** Where a council brings in the open complaints of its former system. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:import")
class ImportResource {

    private static final int MOST = 500;

    private final Importer importer;
    private final Caller caller;
    private final BusinessClock clock;

    ImportResource(Importer importer, Caller caller, BusinessClock clock) {
        this.importer = importer;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A file of complaints.
     *
     * @param dryRun true: only the report, nothing is kept
     */
    public record File(
            boolean dryRun,

            @NotEmpty(message = "A file has at least one complaint.")
            @Size(max = MOST, message = "500 complaints at most.")
            List<@NotNull JsonNode> complaints) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring in open complaints with their past",
            description =
                    "Each complaint as a whole or not at all, with a report for each. The same file again goes on where"
                            + " the last one stopped; the complaint's number in the former system is its key.")
    public Uni<Report> json(
            @HeaderParam("Authorization") String authorization,
            @NotNull(message = "A body is needed.") @Valid File file) {
        return bring(file.complaints(), file.dryRun(), authorization);
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            summary = "The same as a table, a complaint a line",
            description =
                    "A column is named by its value's place in the JSON: source, lodgement/receivedOn, steps/0/step …")
    public Uni<Report> csv(
            @HeaderParam("Authorization") String authorization, @QueryParam("dryRun") String dryRun, String table) {
        if (dryRun != null && !dryRun.matches("true|false")) {
            throw Problem.ofField("/dryRun", "invalid-value", "dryRun is true or false.");
        }
        var rows = Csv.rows(table == null ? "" : table);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw Problem.ofField("", "invalid-value", "A table has 1 to " + MOST + " complaints.");
        }
        return bring(rows, "true".equals(dryRun), authorization);
    }

    private Uni<Report> bring(List<JsonNode> rows, boolean dryRun, String authorization) {
        var wish = new Wish(caller.council(), caller.client(), authorization, clock.today(), dryRun);
        return Multi.createFrom()
                .items(IntStream.range(0, rows.size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(index -> importer.bring(index + 1, rows.get(index), wish))
                .collect()
                .asList()
                .map(reports -> Report.of(dryRun, reports));
    }
}
